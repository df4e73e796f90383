import { element } from './element.ts';

/** A value of a facet, as it is shown. */
export interface ShownValue {
  value: string;
  label: string;
  /** Its money or count, short. */
  said: string;
  /** The same in full. */
  title: string;
  chosen: boolean;
  bar: HTMLElement | null;
}

/**
 * Values to choose from. A value keeps its row from one drawing to the next, so that neither a click that is under way nor the keyboard's
 * place is lost when the numbers change.
 */
export function valueList(
  name: string,
  choice: 'checkbox' | 'radio',
  choose: (value: string) => void,
): { element: HTMLElement; draw(values: readonly ShownValue[]): void } {
  const list = element('ul', { class: 'values' });
  const rows = new Map<string, ReturnType<typeof row>>();

  function row(value: string): { item: HTMLElement; show(shown: ShownValue, faded: boolean): void } {
    const box = element('input', { type: choice, name, value, onchange: () => choose(value) });
    const [label, said, bar] = [element('bdi', {}), element('span', { class: 'n' }), element('span', { class: 'bar-place' })];
    const whole = element('label', {}, box, element('span', { class: 'value' }, label), said, bar);
    const item = element('li', {}, whole);
    return {
      item,
      show(shown, faded) {
        box.checked = shown.chosen;
        label.textContent = shown.label;
        said.textContent = shown.said;
        whole.title = shown.title;
        bar.replaceChildren(...(shown.bar ? [shown.bar] : []));
        item.classList.toggle('off', faded);
      },
    };
  }

  return {
    element: list,
    draw(values) {
      const anyChosen = values.some(({ chosen }) => chosen);
      const items = values.map((shown) => {
        const one = rows.get(shown.value) ?? row(shown.value);
        rows.set(shown.value, one);
        one.show(shown, anyChosen && !shown.chosen);
        return one.item;
      });
      for (const [value, { item }] of rows)
        if (!items.includes(item)) {
          item.remove();
          rows.delete(value);
        }
      items.forEach((item, index) => {
        if (list.children[index] !== item) list.insertBefore(item, list.children[index] ?? null);
      });
    },
  };
}
