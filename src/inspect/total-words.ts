const TOTAL = /^(sub-?total|grand total|total|sum|итого|всего|kopā|summe|gesamt|summa|totalt|suma|viso|kokku)(?![\p{L}\p{N}])/iu;

/** Whether a text is the name of a sum of rows: Total, Total for Alfa, Итого. */
export const isTotal = (text: string): boolean => TOTAL.test(text.trim());
