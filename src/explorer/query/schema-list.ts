import type { Context } from '../parts/context.ts';
import { element } from '../parts/element.ts';
import type { Ledger } from '../engine/ledger.ts';

/** What can be asked: the ledger's macros with what they take, and its tables with their columns. A click puts the name into the query. */
export function schemaList({ ledger, texts }: Context, insert: (name: string) => void): HTMLElement {
  const list = element('div', { class: 'schema-list' });
  const made = element('details', { class: 'schema', ontoggle: () => void fill() }, element('summary', {}, texts.sql.schema), list);

  async function fill(): Promise<void> {
    if (!made.open || list.childElementCount > 0) return;
    const { macros, tables } = await schemaOf(ledger);
    const entry = (name: string, what: string): HTMLElement =>
      element(
        'li',
        {},
        element('button', { type: 'button', class: 'name', onclick: () => insert(name) }, element('code', {}, name)),
        ' ',
        element('span', { class: 'dim' }, what),
      );
    list.append(
      element('h3', {}, texts.sql.macros),
      element('ul', {}, ...macros.map(([name, parameters]) => entry(name!, `(${parameters})`))),
      element('h3', {}, texts.sql.tables),
      element('ul', {}, ...tables.map(([name, columns]) => entry(name!, columns!))),
    );
  }

  return made;
}

async function schemaOf(ledger: Ledger): Promise<{ macros: (string | null)[][]; tables: (string | null)[][] }> {
  const macros = await ledger.rows(
    "SELECT DISTINCT function_name, array_to_string(parameters, ', ') FROM duckdb_functions() WHERE database_name = current_database() AND function_type = 'table_macro' AND array_to_string(parameters, ', ') IN ('as_of', 'from_day, to_day') ORDER BY 1",
  );
  const tables = await ledger.rows(
    "SELECT table_name, string_agg(column_name, ', ' ORDER BY column_index) FROM duckdb_columns() WHERE database_name = current_database() GROUP BY table_name ORDER BY table_name",
  );
  return { macros, tables };
}

/** The names that the editor completes. */
export async function namesOf(ledger: Ledger): Promise<{ tables: Record<string, string[]>; macros: { name: string; call: string }[] }> {
  const { macros, tables } = await schemaOf(ledger);
  return {
    tables: Object.fromEntries(tables.map(([name, columns]) => [name!, columns!.split(', ')])),
    macros: macros.map(([name, parameters]) => ({ name: name!, call: `${name}(${parameters})` })),
  };
}
