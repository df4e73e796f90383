import type { APIRoute } from 'astro';
import { summaryDocument } from '../../components/summary-document.ts';
import { type LocalePath, localePaths, siteOf } from '../../layouts/site.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute<LocalePath['props']> = ({ props }) =>
  new Response(summaryDocument(siteOf(props.locale, '/')), { headers: { 'content-type': 'text/html; charset=utf-8' } });
