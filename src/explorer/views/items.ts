import { element, redraw } from '../parts/element.ts';
import type { Cell } from '../engine/ledger.ts';
import { moneyOf } from '../state/money.ts';
import type { Context, Mounted } from '../parts/context.ts';
import { byItself } from '../sql/sql-of-day.ts';
import { ITEM_COLUMNS, type ItemColumn, itemCount, items, itemsFrom } from '../sql/sql-of-selection.ts';
import { swatch } from '../parts/stacked-bar.ts';
import { viewHead } from '../parts/view-head.ts';

const ROW = 30;
const PAGE = 200;
/** Browsers do not draw anything higher; beyond it the scroll bar moves over several rows at once. */
const HIGHEST = 10_000_000;
const FIRST_COLUMNS: readonly ItemColumn[] = ['item', 'customer_name', 'manager', 'due', 'days_past_due', 'stage', 'open'];
const NUMERIC: ReadonlySet<ItemColumn> = new Set(['issued', 'due', 'days_past_due', 'amount', 'open']);

/** Every item of the selection; only the rows in sight are fetched and drawn. */
export function mount(body: HTMLElement, context: Context): Mounted {
  const { ledger, seen, state, texts, format, facts } = context;
  const head = element('div', {});
  const chooser = element('details', { class: 'chooser' });
  const header = element('div', { role: 'row', class: 'row heads', 'aria-rowindex': 1 });
  const rows = element('div', { class: 'rows', role: 'rowgroup' });
  const spacer = element('div', { class: 'spacer' }, rows);
  const grid = element(
    'div',
    { role: 'table', class: 'grid', tabindex: 0, 'aria-label': texts.views['items']! },
    element('div', { role: 'rowgroup', class: 'head-group' }, header),
    spacer,
  );
  body.append(head, chooser, grid);
  let count = 0;
  let pages = new Map<number, Promise<Cell[][]>>();
  let of = '';
  grid.addEventListener('scroll', () => void draw());

  const columns = (): ItemColumn[] =>
    ITEM_COLUMNS.filter(
      (column) => (state.get().columns ?? FIRST_COLUMNS).includes(column) && (column !== 'entity' || facts.entities.length > 1),
    );

  const page = async (number: number): Promise<Cell[][]> => {
    const now = state.get();
    const held = pages.get(number) ?? seen.items(now.asOf).then((table) => ledger.rows(itemsFrom(table, now, number * PAGE, PAGE)));
    pages.set(number, held);
    return held;
  };

  async function show(): Promise<void> {
    const now = state.get();
    const key = JSON.stringify([now.asOf, now.selection, now.sort]);
    if (key !== of) {
      of = key;
      pages = new Map();
      grid.scrollTop = 0;
      const [[items] = []] = await ledger.rows(itemCount(await seen.on(now.asOf), now.selection));
      count = Number(items);
    }
    redraw(
      head,
      viewHead(
        context,
        texts.itemsView.title(count),
        texts.itemsView.sub(moneyOf(now, facts, format).currency, format.day(now.asOf)),
        items(byItself(now.asOf), now),
      ),
    );
    spacer.style.height = `${Math.min(count * ROW, HIGHEST)}px`;
    grid.setAttribute('aria-rowcount', String(count + 1));
    drawHeads();
    drawChooser();
    await draw();
  }

  function drawHeads(): void {
    const { sort } = state.get();
    const by = sort ?? { column: 'open', down: true };
    grid.style.setProperty('--least', `${columns().length * 7.6}rem`);
    grid.style.setProperty(
      '--columns',
      columns()
        .map((column) =>
          column === 'customer_name' ? 'minmax(11rem, 2fr)' : column === 'item' ? 'minmax(8rem, 1fr)' : 'minmax(6.2rem, 1fr)',
        )
        .join(' '),
    );
    // The money is that of the report, also where the document is in another currency.
    const { currency } = moneyOf(state.get(), facts, format);
    const focused = header.contains(document.activeElement) ? document.activeElement?.id : null;
    header.replaceChildren(
      ...columns().map((column) => {
        const sorted = by.column === column;
        const turn = (): void => state.set({ sort: { column, down: sorted ? !by.down : NUMERIC.has(column) } });
        return element(
          'div',
          {
            role: 'columnheader',
            class: NUMERIC.has(column) ? 'n' : null,
            'aria-sort': sorted ? (by.down ? 'descending' : 'ascending') : 'none',
          },
          element(
            'button',
            { type: 'button', class: 'name', id: `sort-${column}`, onclick: turn },
            column === 'amount' || column === 'open' ? texts.column[column](currency) : texts.itemColumn[column],
            sorted ? (by.down ? ' ↓' : ' ↑') : '',
          ),
        );
      }),
    );
    if (focused) document.getElementById(focused)?.focus();
  }

  function drawChooser(): void {
    if (chooser.contains(document.activeElement)) return;
    chooser.replaceChildren(
      element('summary', {}, texts.itemsView.columns),
      element(
        'div',
        { class: 'choices' },
        ...ITEM_COLUMNS.filter((column) => column !== 'entity' || facts.entities.length > 1).map((column) => {
          const box = element('input', {
            type: 'checkbox',
            onchange: () =>
              state.set({ columns: ITEM_COLUMNS.filter((other) => (other === column ? box.checked : columns().includes(other))) }),
          });
          box.checked = columns().includes(column);
          return element('label', {}, box, texts.itemColumn[column]);
        }),
      ),
    );
  }

  async function draw(): Promise<void> {
    const drawn = of;
    const inSight = Math.ceil(grid.clientHeight / ROW) + 2;
    const height = spacer.offsetHeight - grid.clientHeight + ROW;
    const scale = count * ROW > HIGHEST && height > 0 ? (count - inSight + 2) / height : 1 / ROW;
    const first = Math.max(0, Math.min(Math.floor(grid.scrollTop * scale), count - 1));
    const last = Math.min(count, first + inSight);
    const wanted = [...new Set([Math.floor(first / PAGE), Math.floor(Math.max(first, last - 1) / PAGE)])];
    const loaded = new Map(await Promise.all(wanted.map(async (number) => [number, await page(number)] as const)));
    if (drawn !== of) return;
    const now = state.get();
    const money = moneyOf(now, facts, format);
    rows.style.transform = `translateY(${scale === 1 / ROW ? first * ROW : grid.scrollTop}px)`;
    rows.replaceChildren(
      ...Array.from({ length: last - first }, (_, offset) => {
        const place = first + offset;
        const row = loaded.get(Math.floor(place / PAGE))?.[place % PAGE] ?? [];
        return element(
          'div',
          { role: 'row', class: 'row', 'aria-rowindex': place + 2 },
          ...columns().map((column) =>
            element(
              'div',
              { role: 'cell', class: NUMERIC.has(column) ? 'n' : null },
              shown(column, row[ITEM_COLUMNS.indexOf(column)] ?? null, money),
            ),
          ),
        );
      }),
    );
  }

  function shown(column: ItemColumn, value: Cell, money: ReturnType<typeof moneyOf>): string | Node {
    if (value === null) return '';
    switch (column) {
      case 'issued':
      case 'due':
        return format.dayShort(value);
      case 'days_past_due':
        return format.count(Number(value));
      case 'amount':
      case 'open':
        return money.full(value);
      case 'disputed':
        return value === 'true' ? texts.yes : texts.no;
      case 'entity':
        return value === 'none' ? texts.noEntity : value;
      case 'manager':
        return facts.managers.find(({ id }) => id === value)?.name ?? (value === 'unassigned' ? texts.unassigned : value);
      case 'stage': {
        const stage = facts.stages.find(({ id }) => id === value);
        return stage ? element('span', {}, swatch(stage), ` ${stage.name}`) : value;
      }
      default:
        return element('bdi', {}, value);
    }
  }

  return { show };
}
