import { PostgreSQL, type SQLNamespace, sql } from '@codemirror/lang-sql';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { Compartment, EditorState, StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, keymap } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { basicSetup } from 'codemirror';

export interface QueryEditor {
  element: HTMLElement;
  text(): string;
  setText(text: string): void;
  /** What is marked and where it begins; else the whole text. */
  part(): { text: string; from: number };
  /** Puts a text in the place of what is marked. */
  insert(text: string): void;
  /** Underlines a place in the text, until it is changed, and puts the cursor there. */
  showMistake(from: number, to: number): void;
  /** Names that are completed: of tables with their columns, and of macros with what they take. */
  setNames(names: { tables: Record<string, string[]>; macros: { name: string; call: string }[] }): void;
}

const mistake = StateEffect.define<{ from: number; to: number } | null>();
const MISTAKE = Decoration.mark({ class: 'cm-mistake' });
const mistakes = StateField.define({
  create: () => Decoration.none,
  update(marks, transaction) {
    const told = transaction.effects.find((effect) => effect.is(mistake));
    if (told) return told.value === null ? Decoration.none : Decoration.set([MISTAKE.range(told.value.from, told.value.to)]);
    return transaction.docChanged ? Decoration.none : marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** DuckDB's SQL is nearest to that of PostgreSQL. The colours are the site's own, in every theme. */
const LOOK = EditorView.theme({
  '&': { border: '1px solid var(--dim)', borderRadius: '3px', background: 'var(--paper)', fontSize: '.92rem' },
  '&.cm-focused': { outline: '2.5px solid var(--link)', outlineOffset: '2px' },
  '.cm-scroller': {
    fontFamily: 'ui-monospace, "Cascadia Mono", "Liberation Mono", Menlo, monospace',
    lineHeight: '1.45',
    minHeight: '9rem',
    maxHeight: '28rem',
  },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-gutters': { background: 'var(--paper)', color: 'var(--dim)', borderRight: '1px solid var(--rule)' },
  '.cm-activeLine, .cm-activeLineGutter': { background: 'transparent' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': {
    background: 'color-mix(in srgb, var(--link) 22%, transparent) !important',
  },
  '.cm-tooltip': { background: 'var(--paper)', color: 'var(--ink)', border: '1px solid var(--ink)' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { background: 'var(--link)', color: 'var(--paper)' },
  '.cm-completionDetail': { color: 'inherit' },
  '.cm-completionIcon': { display: 'none' }, // letters of a font that few machines have
  '.cm-mistake': {
    textDecoration: 'underline wavy var(--ink)',
    textUnderlineOffset: '.2em',
    background: 'color-mix(in srgb, var(--ink) 14%, transparent)',
  },
});

/** By weight and the two inks of the site, which can be read in both themes. */
const WORDS = HighlightStyle.define([
  { tag: tags.keyword, fontWeight: '650' },
  { tag: [tags.string, tags.number, tags.bool, tags.null], color: 'var(--link)' },
  { tag: tags.comment, color: 'var(--dim)' },
]);

/** An editor of one query. `label` says what it is and which keys it knows; `run` is called by Ctrl+Enter. */
export function queryEditor({ label, run }: { label: string; run: () => void }): QueryEditor {
  const language = new Compartment();
  const view = new EditorView({
    state: EditorState.create({
      extensions: [
        // Before the usual keys, which would begin a new line.
        keymap.of([{ key: 'Mod-Enter', run: () => (run(), true) }]),
        basicSetup,
        language.of(sql({ dialect: PostgreSQL })),
        syntaxHighlighting(WORDS),
        mistakes,
        LOOK,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', autocapitalize: 'off' }),
      ],
    }),
  });
  const text = (): string => view.state.doc.toString();
  return {
    element: view.dom,
    text,
    setText(to) {
      const insert = view.state.toText(to);
      // The cursor is put behind the text: what was marked from end to end would stay so, with its ends changed over.
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert }, selection: { anchor: insert.length } });
    },
    part() {
      const { from, to } = view.state.selection.main;
      const marked = view.state.sliceDoc(from, to);
      return marked.trim() === '' ? { text: text(), from: 0 } : { text: marked, from };
    },
    insert(what) {
      view.dispatch(view.state.replaceSelection(what));
      view.focus();
    },
    showMistake(from, to) {
      const end = Math.min(Math.max(to, from + 1), view.state.doc.length);
      const begin = Math.min(from, end);
      if (begin < end) view.dispatch({ effects: mistake.of({ from: begin, to: end }) });
      view.dispatch({ selection: { anchor: begin, head: end }, scrollIntoView: true });
      view.focus();
    },
    setNames({ tables, macros }) {
      const schema: SQLNamespace = {
        ...tables,
        ...Object.fromEntries(
          macros.map(({ name, call }) => [
            name,
            { self: { label: name, type: 'function', detail: call.slice(name.length), apply: call }, children: [] },
          ]),
        ),
      };
      view.dispatch({ effects: language.reconfigure(sql({ dialect: PostgreSQL, schema, upperCaseKeywords: true })) });
    },
  };
}
