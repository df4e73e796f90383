import { findIn } from './find.ts';
import { askForFonts } from './fonts.ts';
import { sortBy } from './sort.ts';
import { tellValues } from './values.ts';
import { applyTheme, offerTheme } from './theme.ts';

// What the pages do beyond what they say: nothing is lost without it. It runs before anything is painted, so that no page flashes in
// another theme.
applyTheme();
askForFonts(document.currentScript);
// The style sheet keeps room for what is put into the page once it is there, so that nothing moves then.
document.documentElement.dataset['scripted'] = '';
document.addEventListener('DOMContentLoaded', () => {
  offerTheme();
  tellValues(document.querySelector('main') ?? document.body);
  for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable]')) sortBy(table, document.documentElement.lang);
  for (const box of document.querySelectorAll<HTMLElement>('.find')) findIn(box);
});
