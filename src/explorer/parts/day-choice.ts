import { element } from './element.ts';
import type { Context } from './context.ts';

/**
 * Where a day of the ledger is typed, or a list of it chosen. What is not one, as a date is while its year is being typed, is left alone
 * until the field is left: put right at once, the keyboard would never come to the end of the year.
 * @param given attributes of the field
 */
export function dayChoice(
  { life, format }: Pick<Context, 'life' | 'format'>,
  given: Record<string, string>,
  choose: (day: string) => void,
): { element: HTMLElement; show(day: string): void } {
  const field: HTMLInputElement | HTMLSelectElement =
    life.listed === null
      ? element('input', { ...given, type: 'date', min: life.first, max: life.last })
      : element('select', given, ...life.listed.map((day) => element('option', { value: day }, format.dayShort(day))));
  let shown = '';
  field.addEventListener('change', () => {
    if (life.has(field.value)) choose(field.value);
  });
  field.addEventListener('blur', () => {
    field.value = shown;
  });
  return {
    element: field,
    show(day) {
      shown = day;
      if (life.has(field.value) || document.activeElement !== field) field.value = day;
    },
  };
}
