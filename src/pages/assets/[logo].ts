import type { APIRoute } from 'astro';
import type { Logo } from '../../config/logo.ts';
import { readPageData } from '../../report/page-data/page-data.ts';

/** The company's picture; no file where it has none. */
export function getStaticPaths(): { params: { logo: string }; props: { logo: Logo } }[] {
  const { logo } = readPageData().config;
  return logo === null ? [] : [{ params: { logo: logo.file }, props: { logo } }];
}

export const GET: APIRoute<{ logo: Logo }> = ({ props: { logo } }) =>
  new Response(Buffer.from(logo.base64, 'base64'), { headers: { 'content-type': logo.type } });
