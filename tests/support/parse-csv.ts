/** Reads a table as a spreadsheet does: quotes, doubled quotes, and line ends in cells. */
export function parseCsv(text: string, separator: ';' | ',' = ';'): string[][] {
  const after = separator === ';' ? /;|\r\n|$/ : /,|\r\n|$/;
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      at += 1;
      for (;;) {
        const end = text.indexOf('"', at);
        if (end < 0) throw new Error('parse-csv: a quote is never closed');
        cell += text.slice(at, end);
        at = end + 1;
        if (text[at] !== '"') break;
        cell += '"';
        at += 1;
      }
    } else {
      const end = text.slice(at).search(after);
      cell = text.slice(at, at + end);
      if (/["\r\n]/.test(cell)) throw new Error(`parse-csv: ${JSON.stringify(cell)} is not quoted`);
      at += end;
    }
    row.push(cell);
    if (text[at] === separator) {
      at += 1;
      if (text.startsWith('\r\n', at) || at === text.length) row.push('');
      else continue;
    }
    if (!text.startsWith('\r\n', at)) throw new Error(`parse-csv: a line does not end at ${at}`);
    at += 2;
    rows.push(row);
    row = [];
  }
  return rows;
}
