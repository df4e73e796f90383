import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { serveSite } from '../../scripts/preview/serve-site.ts';

const COMMAND = join(import.meta.dirname, '..', '..', 'scripts', 'preview.ts');

function place(): string {
  const root = realpathSync.native(mkdtempSync(join(tmpdir(), 'arrears-preview-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

function writeSite(folder: string, words: string): string {
  for (const [path, text] of [
    ['index.html', words],
    ['managers/index.html', 'the managers'],
    ['404.html', '<html><head></head>no such page'],
    ['data/manifest.json', '{}'],
    ['assets/site-1.css', 'a{}'],
  ] as const) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

async function served(dir: string, base?: string) {
  const server = await serveSite({ dir, base });
  onTestFinished(() => server.close());
  return server.url;
}

const get = async (url: string) => {
  const response = await fetch(url, { redirect: 'manual' });
  return { status: response.status, text: await response.text(), headers: response.headers };
};

describe('a served site', () => {
  test('has its pages at addresses that end in a slash, which others lead to', async () => {
    const url = await served(writeSite(place(), 'the overview'));
    expect(await get(url)).toMatchObject({ status: 200, text: 'the overview' });
    expect(await get(`${url}managers/`)).toMatchObject({ status: 200, text: 'the managers' });
    const led = await get(`${url}managers?a=b`);
    expect([led.status, led.headers.get('location')]).toEqual([302, '/managers/?a=b']);
  });

  test('answers a wrong address with its own page and status 404, however deep', async () => {
    const url = await served(writeSite(place(), ''), '/reports/');
    const wrong = await get(`${url}customers/nobody/`);
    expect(wrong).toMatchObject({ status: 404, text: '<html><head><base href="/reports/"></head>no such page' });
    expect(wrong.headers.get('content-type')).toContain('text/html');
    expect((await get(new URL('/elsewhere', url).href)).status).toBe(404);
    expect((await get(`${url}%E0%A4%A`)).status).toBe(404);
    expect((await get(`${url}..%2f..%2f..%2f..%2fetc/passwd`)).status).toBe(404);
  });

  test.each(['//', '///managers', '/\\\\', '*'])('answers %s, which is no address at all, and goes on', async (asked) => {
    const url = new URL(await served(writeSite(place(), 'the overview')));
    const answer = await new Promise<string>((done, fail) => {
      const socket = connect(Number(url.port), 'localhost', () =>
        socket.write(`GET ${asked} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`),
      );
      socket.once('data', (bytes) => done(bytes.toString().split('\r\n')[0] ?? '')).once('error', fail);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 (200|302|404) /);
    expect((await get(url.href)).text).toBe('the overview');
  });

  test('is the newest one, also when another is published meanwhile', async () => {
    const root = place();
    const url = await served(writeSite(join(root, 'dist'), 'old'));
    expect((await get(url)).text).toBe('old');
    renameSync(join(root, 'dist'), join(root, 'before'));
    writeSite(join(root, 'dist'), 'new');
    expect((await get(url)).text).toBe('new');
  });

  test('is served to this machine alone', async () => {
    const url = new URL(await served(writeSite(place(), '')));
    const others = Object.values(networkInterfaces())
      .flat()
      .filter((one) => one !== undefined && !one.internal && one.family === 'IPv4');
    for (const other of others) await expect(fetch(`http://${other?.address}:${url.port}/`)).rejects.toThrow('fetch failed');
    expect(url.hostname).toBe('localhost');
  });
});

describe('the command', () => {
  const started = (...words: string[]): ChildProcess => {
    const child = spawn(process.execPath, [COMMAND, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
    onTestFinished(() => void child.kill('SIGKILL'));
    return child;
  };
  const ended = async (child: ChildProcess) => {
    let err = '';
    child.stderr?.on('data', (text: Buffer) => (err += text.toString()));
    const status = await new Promise((done) => child.once('close', (code) => done(code)));
    return { status, err };
  };

  test('says where the site is served', async () => {
    const root = place();
    const child = started('--out', writeSite(join(root, 'dist'), 'here'), '--port', '0');
    const said = await new Promise<string>((done) => child.stdout?.once('data', (text: Buffer) => done(text.toString())));
    expect(said.replace(root, 'ROOT').replace(/:\d+/, ':N')).toBe('ROOT/dist is served at http://localhost:N/\nCtrl+C ends it.\n');
    expect((await get(/http\S+/.exec(said)?.[0] ?? '')).text).toBe('here');
  });

  test('says when nothing is published yet', async () => {
    const root = place();
    expect(await ended(started('--out', join(root, 'dist')))).toEqual({
      status: 2,
      err: `${root}/dist: nothing is published here yet\n  Publish with "npm run report", or name the site with --out.\n`,
    });
  });

  test('says when the port is taken', async () => {
    const taken = createServer();
    const port = await new Promise<number>((done) => taken.listen(0, 'localhost', () => done((taken.address() as { port: number }).port)));
    onTestFinished(() => void taken.close());
    expect(await ended(started('--out', writeSite(place(), ''), '--port', String(port)))).toEqual({
      status: 1,
      err: `port ${port} is taken by another program\n  Name another with --port.\n`,
    });
  });

  test.each([
    [['--port', '70000'], "'70000' is invalid"],
    [['--prot'], "unknown option '--prot'"],
  ])('refuses %j', async (words, message) => {
    const { status, err } = await ended(started(...words));
    expect([status, err.includes(message)]).toEqual([2, true]);
  });
});
