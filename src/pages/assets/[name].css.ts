import type { APIRoute } from 'astro';
import { sheets } from '../../styles/sheet.ts';

export const getStaticPaths = () => sheets().map(({ name, css }) => ({ params: { name }, props: { css } }));

export const GET: APIRoute<{ css: string }> = ({ props: { css } }) =>
  new Response(css, { headers: { 'content-type': 'text/css; charset=utf-8' } });
