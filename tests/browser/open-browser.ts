import { type Browser, type BrowserContext, type BrowserContextOptions, type Page, chromium } from 'playwright-core';
import { afterAll, inject } from 'vitest';
import { OFFLINE } from '../../scripts/browser/offline.ts';

/**
 * Nothing that the browser does for itself may look like something that a page does; and no page reaches another host, whatever it asks
 * for.
 */
const ARGUMENTS = ['--headless', ...OFFLINE, '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost'];

/** How long a page is waited for: what a busy machine does slowly is no failure. */
const PATIENCE = 110_000;

/** A Chromium of this test file alone; it is closed behind the last test. */
export async function openBrowser(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: inject('chromium'), args: ARGUMENTS });
  afterAll(() => browser.close());
  return browser;
}

/** A reader's window with one page, and what happened in it that must not: requests to elsewhere, failures, messages, dialogs. */
export interface WatchedPage {
  context: BrowserContext;
  page: Page;
  /** What went wrong since the last call. */
  complaints(): string[];
}

/**
 * Opens a window that listens to everything.
 * @param home where requests may go: the beginning of an address
 */
export async function watchedPage(browser: Browser, home: string, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE);
  let heard: string[] = [];
  context.on('request', (request) => {
    // What a page has made itself, of its own bytes.
    const own = request.url().startsWith('data:') || request.url().startsWith(`blob:${new URL(home).origin}/`);
    if (!request.url().startsWith(home) && !own) heard.push(`asks ${request.url()}`);
  });
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    // A reader who leaves a page does not wait for its fonts.
    if (reason !== 'net::ERR_ABORTED') heard.push(`does not get ${request.url()}: ${reason}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) heard.push(`gets ${response.status()} for ${response.url()}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') heard.push(`says ${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (error) => heard.push(`fails: ${error.error().message}`));
  context.on('dialog', (dialog) => {
    heard.push(`opens a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('page', (page) => page.on('popup', () => heard.push('opens a window')));
  return {
    context,
    page: await context.newPage(),
    complaints: () => {
      const told = heard;
      heard = [];
      return told;
    },
  };
}
