/** Money and counts are compared as whole numbers of thousandths: no amount is too long to be told from its neighbour. */
function thousandths(text: string): bigint | null {
  const match = /^(-?)(\d+)(?:\.(\d{1,3}))?$/.exec(text);
  if (!match) return null;
  const size = BigInt((match[2] ?? '') + (match[3] ?? '').padEnd(3, '0'));
  return match[1] === '-' ? -size : size;
}

/**
 * Puts a button into each heading of a table whose cells say by `data-key` what they are sorted by. A first press sorts a column of numbers from the largest, one of names
 * from A; a second one the other way round. Rows that are equal stay as they stood.
 */
export function sortBy(table: HTMLTableElement, language: string): void {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const body = table.tBodies[0];
  const headings = [...(table.tHead?.rows[0]?.cells ?? [])];
  if (!body) return;
  for (const [column, heading] of headings.entries()) {
    if (heading.dataset['sortable'] === undefined) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener('click', () => {
      const keys = new Map([...body.rows].map((row) => [row, row.cells[column]?.dataset['key'] ?? '']));
      const numbers = [...keys.values()].every((key) => thousandths(key) !== null);
      const before = heading.getAttribute('aria-sort');
      const down = before === null ? numbers : before === 'ascending';
      const ascending = (one: string, other: string): number => {
        if (!numbers) return compare(one, other);
        const [first, second] = [thousandths(one) ?? 0n, thousandths(other) ?? 0n];
        return first < second ? -1 : first > second ? 1 : 0;
      };
      const rows = [...body.rows].sort((one, other) => ascending(keys.get(one) ?? '', keys.get(other) ?? '') * (down ? -1 : 1));
      for (const other of headings) other.removeAttribute('aria-sort');
      heading.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      body.append(...rows);
    });
  }
}
