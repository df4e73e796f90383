import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reportOf } from '../browser/site-files.ts';
import { csv, placeOfSites } from './place-of-sites.ts';

const { root, publish } = placeOfSites('recorded-rules');
const OWED = 'id,customer,issued,due,amount,currency,manager';
const INVOICES = ['A,Alfa,2026-01-10,2026-02-09,100.00,EUR,anna', 'B,Beta,2026-02-10,2026-03-12,50.00,EUR,boris'];

describe('a record whose rules are no longer those of the report', () => {
  test('its money is in another currency, of fewer decimals: nothing of the two is compared, and the page says why', async () => {
    const owed = ['1,Alfa,2026-06-01,2026-07-01,10000,JPY,anna', '2,Beta,2026-06-01,2026-07-01,500,JPY,anna'];
    await publish('yen', { 'invoices.csv': csv(OWED, owed) }, '--as-of', '2026-09-15', '--record');
    const rates = csv('date,currency,rate', ['2026-01-01,JPY,0.00613']);
    await publish('yen', { 'report.yaml': 'currency: EUR\n', 'rates.csv': rates }, '--as-of', '2026-09-16');
    const out = join(root, 'yen-site');
    const { since, runs } = reportOf(out).history;
    expect(since).toMatchObject({
      currency: 'JPY',
      open: { before: '10500', now: null, change: null },
      managers: [{ before: '10500', now: null, atRisk: { before: '10500', now: null, change: null } }],
    });
    expect(runs).toMatchObject([{ open: { published: '10500', replayed: null }, items: { difference: 0 } }]);
    const changes = readFileSync(join(out, 'changes', 'index.html'), 'utf8');
    expect(changes).not.toContain('Every recorded report agrees');
    expect(changes).toContain('the money is in another currency now');
    // Nor does its money stand in a column of today's.
    const overview = readFileSync(join(out, 'index.html'), 'utf8')
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ');
    expect(overview).toMatch(/Report of 15 Sept? 2026 Open, EUR 64\.37 64\.37 n\/a/);
  });

  test('a stage was split since, another had joined two: each part is told, so that stages add up, and the page says that the stages are others', async () => {
    const owed = [...INVOICES, 'C,Gama,2026-01-30,2026-02-15,7.00,EUR,anna', 'D,Gama,2025-06-10,2025-07-10,9.00,EUR,anna'];
    const kept = 'history: { items: true }\n';
    await publish('split', { 'invoices.csv': csv(OWED, owed), 'report.yaml': kept }, '--as-of', '2026-02-28', '--record');
    // Of the stage overdue A, 19 days late then, and C, 13 days; the last two stages become one.
    const others =
      'stages: [{ id: current, upTo: 0 }, { id: overdue, upTo: 15 }, { id: late, upTo: 30 }, { id: critical }]\nrisk: { stages: [critical] }\n';
    await publish('split', { 'report.yaml': others }, '--as-of', '2026-03-01');
    const out = join(root, 'split-site');
    const {
      since,
      runs: [run],
    } = reportOf(out).history;
    expect(since?.stages).toEqual([
      { id: 'current', before: '50.00', now: '50.00', change: '0.00' },
      { id: 'overdue', before: '107.00', now: '7.00', change: '-100.00' },
      { id: 'late', before: '0.00', now: '100.00', change: '100.00' },
      { id: 'critical', before: '0.00', now: '9.00', change: '9.00' },
      { id: 'hopeless', before: '9.00', now: '0.00', change: '-9.00' },
    ]);
    expect(run?.stages.map(({ id, published: then, replayed, difference }) => [id, then, replayed, difference])).toEqual([
      ['current', '50.00', '50.00', '0.00'],
      ['overdue', '107.00', '7.00', '-100.00'],
      ['late', '0.00', '100.00', '100.00'],
      ['critical', '0.00', '9.00', '9.00'],
      ['hopeless', '9.00', '0.00', '-9.00'],
    ]);
    expect([since?.otherStages, run?.otherStages]).toEqual([true, true]);
    const page = readFileSync(join(out, 'changes', 'index.html'), 'utf8');
    for (const text of ['The stages are not those of that report', 'Some of these reports had other stages', 'other limits of stages'])
      expect(page).toContain(text);
  });

  test('its stages have other names: what was at risk then cannot be told, and is not taken for nothing', async () => {
    await publish('renamed', { 'invoices.csv': csv(OWED, INVOICES) }, '--as-of', '2026-06-30', '--record');
    const others =
      'stages: [{ id: current, upTo: 0 }, { id: overdue, upTo: 30 }, { id: late, upTo: 90 }, { id: lost }]\nrisk: { stages: [late, lost] }\n';
    await publish('renamed', { 'report.yaml': others }, '--as-of', '2026-07-31');
    expect(reportOf(join(root, 'renamed-site')).history.since?.managers.map(({ id, change, atRisk }) => ({ id, change, atRisk }))).toEqual([
      { id: 'anna', change: '0.00', atRisk: { before: null, now: '100.00', change: null } },
      { id: 'boris', change: '0.00', atRisk: { before: null, now: '50.00', change: null } },
    ]);
  });
});
