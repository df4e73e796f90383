// What a person typed reaches a query through these alone; whatever it holds, it stays one value.

/** A text of SQL. A quotation mark is doubled; NUL, which no statement can carry, is put together from its number. */
export function textLiteral(text: string): string {
  const pieces = text
    .toWellFormed()
    .split('\0')
    .map((piece) => `'${piece.replaceAll("'", "''")}'`);
  return pieces.length === 1 ? pieces[0]! : `(${pieces.join(' || chr(0) || ')})`;
}

/**
 * The name of a column, which is no empty one: as it is where it is a plain word, else in quotation marks. NUL, which no name can hold, is
 * left out.
 */
export function columnName(text: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(text) ? text : `"${text.toWellFormed().replaceAll('\0', '').replaceAll('"', '""')}"`;
}

export function dayLiteral(day: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new Error(`not a day: ${day}`);
  return `DATE '${day}'`;
}

export function decimalLiteral(amount: string): string {
  if (!/^-?\d{1,15}(\.\d{1,3})?$/.test(amount)) throw new Error(`not an amount: ${amount}`);
  return `CAST('${amount}' AS DECIMAL(18, 3))`;
}

export function wholeLiteral(number: number): string {
  if (!Number.isSafeInteger(number)) throw new Error(`not a whole number: ${number}`);
  return `(${number})`;
}

/** A share from 0 to 1, as exact as report.yaml may write it. */
export function shareLiteral(share: number): string {
  if (!(share >= 0 && share <= 1)) throw new Error(`not a share: ${share}`);
  return `CAST('${share.toFixed(12)}' AS DECIMAL(13, 12))`;
}

export function textList(texts: readonly string[]): string {
  return `(${texts.map(textLiteral).join(', ')})`;
}
