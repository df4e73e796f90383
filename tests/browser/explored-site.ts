import { afterAll, beforeAll, inject } from 'vitest';
import { type SiteServer, serveSite } from '../../scripts/preview/serve-site.ts';
import { type NativeBook, openNativeBook } from './native-book.ts';

/** The site that the explorer is tried on, as it is served, and its ledger in the native engine. */
export interface ExploredSite {
  readonly url: string;
  readonly book: NativeBook;
}

/** Serves the site below `base` and opens its ledger for all tests of a file; neither is there before the first of them begins. */
export function exploredSite(base = '/a/b/'): ExploredSite {
  let server: SiteServer;
  let book: NativeBook;
  beforeAll(async () => {
    server = await serveSite({ dir: inject('explored').site, base });
    book = await openNativeBook(inject('explored').site);
  });
  afterAll(async () => {
    await server.close();
    book.close();
  });
  return {
    get url() {
      return server.url;
    },
    get book() {
      return book;
    },
  };
}
