import { days, plural } from './phrases.ts';

/** After "от" and "до". */
const ofDays = (count: number): string => plural(Math.abs(count), 'дня', 'дней', 'дней');

export function stageRangeRu(from: number | null, upTo: number | null): string {
  if (from === null) {
    if (upTo === null) return 'все дни';
    return upTo === 0 ? 'срок не наступил' : upTo > 0 ? `до ${ofDays(upTo)} просрочки` : `не меньше ${ofDays(upTo)} до срока`;
  }
  if (upTo === null) return from > 0 ? `от ${ofDays(from)} просрочки` : from === 0 ? 'со дня срока' : `начиная за ${days(-from)} до срока`;
  if (from === upTo) return from > 0 ? `${days(from)} просрочки` : from === 0 ? 'в день срока' : `за ${days(-from)} до срока`;
  if (from > 0) return `от ${from} до ${ofDays(upTo)} просрочки`;
  if (upTo < 0) return `за ${-from}–${days(-upTo)} до срока`;
  const start = from === 0 ? 'со дня срока' : `начиная за ${days(-from)} до срока`;
  return upTo === 0 ? `${start} и по день срока` : `${start} и до ${ofDays(upTo)} просрочки`;
}
