import type { APIRoute } from 'astro';
import { sheet } from '../../styles/sheet.ts';

export const getStaticPaths = () => [{ params: { name: sheet().name } }];

export const GET: APIRoute = () => new Response(sheet().css, { headers: { 'content-type': 'text/css; charset=utf-8' } });
