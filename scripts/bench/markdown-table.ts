/** A table of Markdown: the first column is of words, the others of numbers. */
export function markdownTable(head: readonly string[], body: readonly (readonly string[])[]): string {
  return [head, head.map((_, index) => (index === 0 ? '---' : '--:')), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
