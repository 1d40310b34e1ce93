/** What a cell of a table holds. */
export type Cell = string | number | undefined;

/** Tells spreadsheets that the file is in UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/** What a spreadsheet could take for a formula, even behind spaces, in any width. */
const FORMULA = /^(?:['\s\u200b]*[=+\-@＝＋－＠]|'*[\t\r\n])/u;

/** What stands between cells, and before decimals. */
export interface Dialect {
  separator: ';' | ',';
  decimal: ',' | '.';
}

/** What a spreadsheet set to French opens well: semicolons between cells, since the comma is for decimals. */
export const FRENCH_SPREADSHEET: Dialect = { separator: ';', decimal: ',' };

/** What programs expect, wherever they run: RFC 4180. */
export const RFC_4180: Dialect = { separator: ',', decimal: '.' };

/** Writes a table, with nothing in it that a spreadsheet would compute. */
export function toCsv(
  rows: readonly (readonly Cell[])[],
  dialect: Dialect = FRENCH_SPREADSHEET,
): string {
  const line = (row: readonly Cell[]) =>
    `${row.map((cell) => written(cell, dialect)).join(dialect.separator)}\r\n`;
  return BYTE_ORDER_MARK + rows.map(line).join('');
}

function written(cell: Cell, { decimal }: Dialect): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell).replace('.', decimal);
  const text = defused(cell);
  return /[";\r\n,\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A text that no spreadsheet computes: an apostrophe before it makes it a text. */
export function defused(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** What `defused` was given. */
export function fused(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}
