import type { APIRoute } from 'astro';
import { SHEET } from '../../styles/sheet.ts';

export const getStaticPaths = () => [{ params: { name: SHEET.name } }];

export const GET: APIRoute = () => new Response(SHEET.css, { headers: { 'content-type': 'text/css; charset=utf-8' } });
