import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';

export interface SiteServer {
  /** Address of the root page. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves a published site to this machine alone, as a static host would. What is published while it runs is seen at once.
 * @param place.base the path under which the site stands, such as `/` or `/reports/`
 * @param place.port 0: any that is free
 * Rejects with the system's error where the port is taken.
 */
export async function serveSite({ dir, base = '/', port = 0 }: { dir: string; base?: string; port?: number }): Promise<SiteServer> {
  const files = sirv(dir, {
    dev: true,
    etag: true,
    // Files there are named for their content.
    setHeaders: (response, path) => path.startsWith('/assets/') && response.setHeader('Cache-Control', 'public,max-age=31536000,immutable'),
  });
  // Text alone, as static hosts do: of other files the length is told, by which a browser shows how far a download is.
  const compressed = compression({
    filter: (_, response) => /^text\/|javascript|json|svg/.test(String(response.getHeader('content-type'))),
  });
  const server = createServer((request, response) => {
    // Two slashes would begin the name of another host, or of none that can be.
    const { pathname, search } = new URL((request.url ?? '').replace(/^[/\\]*/, '/'), 'http://localhost');
    const inside = `${pathname}/`.startsWith(base) ? pathname.slice(base.length - 1) : null;
    // Links are relative to the folder of a page, so its address must end like one.
    if (inside !== null && !inside.endsWith('/') && existsSync(join(dir, decoded(inside), 'index.html'))) {
      response.writeHead(302, { location: `${pathname}/${search}` }).end();
      return;
    }
    if (inside === null) {
      notFound(dir, base, response);
      return;
    }
    request.url = inside;
    compressed(request as Parameters<typeof compressed>[0], response as Parameters<typeof compressed>[1], () =>
      files(request, response, () => notFound(dir, base, response)),
    );
  });
  await listening(server, port);
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${taken}${base}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, 'localhost', done);
  });
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The site's own page of wrong addresses. Its links lead from the root of the site, but a wrong address may lie deeper. */
function notFound(dir: string, base: string, response: ServerResponse): void {
  const page = join(dir, '404.html');
  const html = existsSync(page) ? readFileSync(page, 'utf8') : 'There is no such page.';
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(html.replace('<head>', `<head><base href="${base}">`));
}
