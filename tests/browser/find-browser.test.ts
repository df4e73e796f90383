import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, inject, onTestFinished, test, vi } from 'vitest';
import { findBrowser } from '../../scripts/browser/find-browser.ts';

afterEach(() => vi.unstubAllEnvs());

function program(words: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'arrears-browser-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'chromium');
  writeFileSync(path, `#!/bin/sh\n${words}\n`);
  chmodSync(path, 0o755);
  return path;
}

test('the browser of these tests starts, and is found again', () => {
  vi.stubEnv('CHROMIUM_PATH', inject('chromium'));
  expect(findBrowser()).toBe(inject('chromium'));
});

test('CHROMIUM_PATH goes before all others', () => {
  const named = program('echo Chromium 1.0');
  vi.stubEnv('CHROMIUM_PATH', named);
  expect(findBrowser()).toBe(named);
});

test.each([
  ['no Chromium', () => program('echo something else')],
  ['a script that only says where to find one', () => program('echo Chromium: install the snap; exit 1')],
  ['nothing', () => join(tmpdir(), 'arrears-no-such-browser')],
])('CHROMIUM_PATH that names %s is an error, not passed over', (_, path) => {
  const named = path();
  vi.stubEnv('CHROMIUM_PATH', named);
  expect(() => findBrowser()).toThrow(`CHROMIUM_PATH names ${named}, which does not start as a Chromium.`);
});

test('one that only looks like a Chromium is passed over on the path', () => {
  const stub = program('exit 1');
  vi.stubEnv('CHROMIUM_PATH', '');
  vi.stubEnv('PATH', `${join(stub, '..')}:${process.env['PATH']}`);
  expect(findBrowser()).not.toBe(stub);
});
