/**
 * How sums of rows are called, in small letters: English, Russian, Ukrainian, Latvian, Lithuanian, Estonian, German, Polish and Nordic;
 * SAP's lists mark them by stars alone. One pattern for the engine (`is_total_text`) and for here.
 */
export const TOTAL_WORDS =
  String.raw`^(((общий |промежуточный )?итого?|всего|разом|усього|загалом|обороты?|(summa |starpsumma |apgrozījums )?kopā|pavisam|kopsumma|starpsumma|(iš )?viso|kokku|vahesumma|` +
  String.raw`(grand |sub|sub-|sub |sous-)?totals?|totalt|summ?[ae]?|i alt|celkem|spolu|totaal|(end|gesamt|zwischen)summe|(percentage|percent|%) of (the )?total|(ins)?gesamt|razem|ogółem|łącznie|yhteensä|delsumma)($|[^\p{L}\p{N}])|\*{1,5}$)`;

const total = new RegExp(TOTAL_WORDS, 'u');

/** Whether a text is the name of a sum of rows: Total, Total for Alfa, Итого. */
export const isTotal = (text: string): boolean => total.test(text.trim().normalize('NFC').toLowerCase());
