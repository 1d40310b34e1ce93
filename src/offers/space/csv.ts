/** What a cell of a table holds. */
export type Cell = string | number | undefined;

/** Tells spreadsheets that the file is in UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/** What a spreadsheet could take for a formula, even behind spaces, in any width. */
const FORMULA = /^(?:['\s\u200b]*[=+\-@＝＋－＠]|'*[\t\r\n])/u;

/**
 * Writes a table so that a spreadsheet set to French opens it well: semicolons between cells, since
 * the comma is for decimals, and nothing in it that would be computed.
 */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(written).join(';')}\r\n`).join('');
}

function written(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
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
