/** As one types without marks: "berzins" finds "Bērziņš". */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Hides the rows of the next table in which not every word stands that the reader types, and tells how many are left. */
export function findIn(box: HTMLElement): void {
  const table = box.parentElement?.querySelector<HTMLTableElement>('table[data-sortable]');
  const input = box.querySelector('input');
  const told = box.querySelector('[role=status]');
  const body = table?.tBodies[0];
  if (!input || !told || !body) return;
  const texts = new Map([...body.rows].map((row) => [row, plain(row.textContent)]));
  input.addEventListener('input', () => {
    const words = plain(input.value)
      .split(/\s+/)
      .filter((word) => word !== '');
    let found = 0;
    for (const [row, text] of texts) {
      row.hidden = !words.every((word) => text.includes(word));
      if (!row.hidden) found += 1;
    }
    // What stands for the rows that are not here belongs to none that is looked for.
    if (table?.tFoot) table.tFoot.hidden = words.length > 0;
    told.textContent =
      words.length === 0 ? '' : (box.dataset['found'] ?? '').replace('{found}', String(found)).replace('{all}', String(texts.size));
  });
}
