import { otherDay } from '../parts/against.ts';
import { answerChart } from '../query/answer-chart.ts';
import type { Context, Mounted } from '../parts/context.ts';
import { element } from '../parts/element.ts';
import { type Author, Cancelled, type Rows } from '../engine/ledger.ts';
import { rememberQuery } from '../query/kept-queries.ts';
import { keptList } from '../query/kept-list.ts';
import { currencyOf, inOwnDecimals, leastDecimals } from '../state/money.ts';
import { queryEditor } from '../query/query-editor.ts';
import { queryError } from '../query/query-error.ts';
import { namesOf, schemaList } from '../query/schema-list.ts';
import { tableOf } from '../parts/table.ts';
import { MOST, copied, takeAway, textOfRows } from '../parts/take-away.ts';
import { type WorkedQuestion, questionsOf, workedQuery } from '../sql/worked-questions.ts';

/** So many rows of an answer are drawn. */
const SHOWN = 1_000;
const NUMBER = /^(DECIMAL|(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?)|DOUBLE|FLOAT|DATE|TIMESTAMP)/;

/** Any query of the ledger: a question to begin from, the query, and its answer. */
export function mount(body: HTMLElement, context: Context): Mounted {
  const { ledger, state, texts, format, life, facts } = context;
  const words = texts.sql;
  const editor = queryEditor({ label: `${words.query}. ${words.keys}`, run: () => ask('reader') });
  const run = element('button', { type: 'button', class: 'primary', onclick: () => ask('reader') }, words.run);
  const stop = element('button', { type: 'button', disabled: true, onclick: () => void ledger.cancel() }, words.stop);
  const csv = element('button', { type: 'button', onclick: () => void takeAnswer() }, words.csv);
  const copy = element('button', { type: 'button', onclick: () => void copyAnswer() }, words.copy);
  csv.hidden = copy.hidden = true;
  const kept = keptList(words, (query) => {
    editor.setText(query);
    ask('reader');
  });
  const said = element('span', { role: 'status', class: 'dim' });
  const answer = element('div', { class: 'answer' });
  const gallery = element(
    'select',
    { 'aria-label': words.questions, onchange: () => begin() },
    element('option', { value: '' }, words.questions),
    ...questionsOf(facts).map((question) => element('option', { value: question }, words.question[question])),
  );
  let shown: string | null = null;
  let answered: { query: string; author: Author } | null = null;
  /** What is shown of its answer. */
  let drawn: Rows | null = null;

  body.append(
    element('h2', {}, words.title),
    element('p', { class: 'sub' }, words.sub),
    // Above the query, as what the editor completes opens below it.
    element('div', { class: 'run' }, run, stop, gallery, element('span', { class: 'dim' }, words.keys)),
    editor.element,
    element('div', { class: 'outcome' }, csv, copy, said),
    answer,
    kept.element,
    schemaList(context, editor.insert),
  );
  void namesOf(ledger).then(editor.setNames);

  function begin(): void {
    if (gallery.value === '') return;
    const now = state.get();
    editor.setText(
      workedQuery(gallery.value as WorkedQuestion, {
        asOf: now.asOf,
        since: otherDay(now, { life }),
        currency: facts.currency === null ? currencyOf(now, facts) : null,
        several: facts.currencies.length > 1,
      }),
    );
    gallery.value = '';
    ask('other');
  }

  /** Asks what is marked, else the whole query, which then stands in the link. */
  function ask(author: Author): void {
    const { text: query, from } = editor.part();
    shown = editor.text();
    if (query.trim() === '') return;
    state.set({ query: shown });
    rememberQuery(shown);
    kept.show();
    void answerTo(query, from, author);
  }

  async function answerTo(query: string, from: number, author: Author): Promise<void> {
    // A button that is disabled lets go of the keyboard; it is given back when it can be pressed again.
    const held = document.activeElement === run;
    run.disabled = true;
    stop.disabled = false;
    said.textContent = words.running;
    csv.hidden = copy.hidden = true;
    const began = performance.now();
    try {
      const rows = await ledger.query(query, SHOWN, author);
      said.textContent = words.took(rows.rows.length, rows.more, Math.round(performance.now() - began));
      const chart = answerChart(rows, `answer-${state.get().asOf}`, texts);
      answer.replaceChildren(...(chart === null ? [] : [chart]), answerTable(rows));
      answered = { query, author };
      drawn = rows;
      csv.hidden = copy.hidden = false;
    } catch (error) {
      said.textContent = error instanceof Cancelled ? words.stopped : '';
      if (!(error instanceof Cancelled)) tellError(error, query, from);
    } finally {
      const stopped = document.activeElement === stop;
      run.disabled = false;
      stop.disabled = true;
      if (stopped || (held && document.activeElement === document.body)) run.focus();
    }
  }

  function answerTable(answer: Rows): HTMLElement {
    const { columns, rows } = inOwnDecimals(answer, leastDecimals(state.get(), facts));
    return tableOf(
      words.answer,
      columns.map(({ name, type }) => ({ head: element('span', { title: type }, name), numeric: NUMBER.test(type) })),
      rows.map((row) =>
        row.map((cell, index) => {
          if (cell === null) return element('span', { class: 'dim' }, '∅');
          return columns[index]!.type.startsWith('DECIMAL') ? format.money(cell) : cell;
        }),
      ),
    );
  }

  async function takeAnswer(): Promise<void> {
    const whole = await wholeAnswer();
    if (whole !== null) takeAway(whole, `answer-${state.get().asOf}`, leastDecimals(state.get(), facts));
  }

  async function copyAnswer(): Promise<void> {
    const whole = await wholeAnswer();
    if (whole === null) return;
    const text = textOfRows(whole, leastDecimals(state.get(), facts));
    said.textContent = (await copied(text)) ? words.copied(whole.rows.length, whole.more) : words.notCopied;
  }

  /** What is shown where that is all of it: asked again, a statement that makes something fails, and one that draws lots answers otherwise. */
  async function wholeAnswer(): Promise<Rows | null> {
    if (drawn === null || answered === null || !drawn.more) return drawn;
    try {
      return await ledger.query(answered.query, MOST, answered.author);
    } catch (error) {
      said.textContent = error instanceof Cancelled ? words.stopped : texts.said(error instanceof Error ? error.message : String(error));
      return null;
    }
  }

  function tellError(error: unknown, query: string, from: number): void {
    const { kind, message, position } = queryError(error instanceof Error ? error.message : String(error), query);
    answer.replaceChildren(
      element(
        'div',
        { role: 'alert', class: 'query-error' },
        element('p', {}, element('strong', {}, words.mistake[kind])),
        element('pre', { tabindex: 0 }, message),
      ),
    );
    if (position === null) return;
    editor.showMistake(from + position, from + position + (/^[\w"]+/.exec(query.slice(position))?.[0].length ?? 0));
  }

  return {
    show() {
      const { query } = state.get();
      if (query === null || query === shown) return;
      editor.setText(query);
      shown = query;
      void answerTo(query, 0, 'other');
    },
  };
}
