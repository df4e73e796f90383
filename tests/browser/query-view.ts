import type { Page } from 'playwright-core';

export const EDITOR = '.view-sql .cm-content';

/** What a person does and sees where the explorer takes queries, on a page that is opened later. */
export function queryView(page: () => Page) {
  const write = (query: string): Promise<void> => page().fill(EDITOR, query);
  return {
    written: (): Promise<string> => page().$$eval(`${EDITOR} .cm-line`, (lines) => lines.map((line) => line.textContent).join('\n')),
    write,
    /** Writes a query and runs it by the keyboard. */
    async run(query: string): Promise<void> {
      await write(query);
      await page().press(EDITOR, 'Control+Enter');
    },
    async answered(): Promise<void> {
      await page().waitForSelector('.run .primary:enabled');
    },
    answer: (): Promise<string[][]> =>
      page().$$eval('.answer tbody tr', (rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent))),
  };
}
