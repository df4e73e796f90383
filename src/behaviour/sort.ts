interface Numeric {
  /** Empty where there is one alone. */
  currency: string;
  thousandths: bigint;
}

/** Money and counts are compared as whole numbers of thousandths: no amount is too long to be told from its neighbour. */
function numeric(text: string): Numeric | null {
  const match = /^(?:([A-Z]{3}) )?(-?)(\d+)(?:\.(\d{1,3}))?$/.exec(text);
  if (!match) return null;
  const size = BigInt((match[3] ?? '') + (match[4] ?? '').padEnd(3, '0'));
  return { currency: match[1] ?? '', thousandths: match[2] === '-' ? -size : size };
}

/**
 * Puts a button into each heading of a table whose cells say by `data-key` what they are sorted by. A first press sorts a column of numbers
 * from the largest, one of names from A; a second one the other way round. Rows that are equal stay as they stood. Amounts of several
 * currencies cannot be compared: each currency stands together, in the order of its code.
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
      const numbers = [...keys.values()].every((key) => numeric(key) !== null);
      const before = heading.getAttribute('aria-sort');
      const down = before === null ? numbers : before === 'ascending';
      const turn = down ? -1 : 1;
      const order = (one: string, other: string): number => {
        const [first, second] = [numeric(one), numeric(other)];
        if (!numbers || first === null || second === null) return compare(one, other) * turn;
        if (first.currency !== second.currency) return first.currency < second.currency ? -1 : 1;
        return first.thousandths < second.thousandths ? -turn : first.thousandths > second.thousandths ? turn : 0;
      };
      const rows = [...body.rows].sort((one, other) => order(keys.get(one) ?? '', keys.get(other) ?? ''));
      for (const other of headings) other.removeAttribute('aria-sort');
      heading.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      body.append(...rows);
    });
  }
}
