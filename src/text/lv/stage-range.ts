import { days, plural } from './phrases.ts';

/** After "no", and after "līdz". */
const fromDays = (count: number): string => plural(Math.abs(count), 'dienas', 'dienām', 'dienām');
const toDays = (count: number): string => plural(Math.abs(count), 'dienai', 'dienām', 'dienām');

export function stageRangeLv(from: number | null, upTo: number | null): string {
  if (from === null) {
    if (upTo === null) return 'visas dienas';
    return upTo === 0 ? 'termiņš nav pagājis' : upTo > 0 ? `kavējums līdz ${toDays(upTo)}` : `vismaz ${days(-upTo)} līdz termiņam`;
  }
  if (upTo === null)
    return from > 0 ? `kavējums no ${fromDays(from)}` : from === 0 ? 'no termiņa dienas' : `no ${fromDays(from)} pirms termiņa`;
  if (from === upTo) return from > 0 ? `kavējums ${days(from)}` : from === 0 ? 'termiņa dienā' : `${days(-from)} līdz termiņam`;
  if (from > 0) return `kavējums no ${from} līdz ${toDays(upTo)}`;
  if (upTo < 0) return `no ${-from} līdz ${toDays(upTo)} pirms termiņa`;
  const start = from === 0 ? 'termiņa dienas' : `${fromDays(from)} pirms termiņa`;
  return `no ${start} līdz ${upTo === 0 ? 'termiņam' : `${toDays(upTo)} pēc tā`}`;
}
