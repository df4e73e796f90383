import type { StageEnds } from '../state/rules.ts';
import type { Ledger } from './ledger.ts';

/** Asked once, when a ledger is opened: under limits that part a column of an ageing list its money would stand in a stage by chance. */
export async function stageEndsOf(ledger: Ledger): Promise<StageEnds> {
  const [[ends = null] = []] = await ledger.rows("SELECT value FROM setting WHERE name = 'stageEnds'");
  return ends === null ? null : ends.split(',').map(Number);
}
