import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/** What is checked, in this order; the first that fails ends the run. */
const STEPS: readonly { name: string; command: string; words: readonly string[] }[] = [
  { name: 'types', command: 'npm', words: ['run', '--silent', 'check:types'] },
  { name: 'format', command: 'npm', words: ['run', '--silent', 'check:format'] },
  { name: 'lint', command: 'npm', words: ['run', '--silent', 'check:lint'] },
  { name: 'unused code', command: 'npm', words: ['run', '--silent', 'check:unused'] },
  {
    name: 'tests',
    command: 'vitest',
    words: ['run', '--config', 'tests/vitest.config.ts', '--project', 'files', '--project', 'sites', ...process.argv.slice(2)],
  },
];

const env = {
  ...process.env,
  // The pinned Node and the tools of the lock file, also when this script was not started by npm.
  PATH: [join(ROOT, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter),
  ASTRO_TELEMETRY_DISABLED: '1',
};

const took: string[] = [];
for (const { name, command, words } of STEPS) {
  const begun = performance.now();
  const { status, signal, error } = spawnSync(command, words, { cwd: ROOT, env, stdio: 'inherit', shell: process.platform === 'win32' });
  took.push(`${name} ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  if (status !== 0) {
    process.stderr.write(
      `\nThe tests stop at ${name}${error ? `: ${error.message}` : signal ? ` (${signal})` : ''}. ${took.join(', ')}.\n`,
    );
    process.exit(status ?? 1);
  }
}
process.stdout.write(`\nAll is well: ${took.join(', ')}.\n`);
