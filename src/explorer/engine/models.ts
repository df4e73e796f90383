// In the browser this stands in the place of src/engine/database.ts (see src/report/bundle/bundle-explorer.ts): there is no native engine,
// and the SQL models come with the program.

const texts = import.meta.glob<string>(['../../ingest/**/*.sql', '../../ledger/*.sql', '../../metrics/**/*.sql'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The text of the SQL model that stands beside a module; `moduleUrl` names the module within the project. */
export function sqlFile(moduleUrl: string, relative: string): string {
  const path = new URL(relative, moduleUrl).pathname.replace(/^\/src\//, '../../');
  const text = texts[path];
  if (text === undefined) throw new Error(`There is no model ${path}`);
  return text;
}

/** A file's name as the engine's readers take it: none that is given here has a letter which stands for others. */
export function asPattern(name: string): string {
  return name;
}
