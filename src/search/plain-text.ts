const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** The text of rendered, sanitised HTML, on one line. Two blocks do not become one sentence. */
export function plainText(html: string): string {
  return html
    .replace(/<\/(?:h[1-6]|li|dt|dd|th|td)>/g, '. ')
    .replace(/<[^>]*>/g, (tag) => (INLINE.test(tag) ? '' : ' '))
    .replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
      if (name) return NAMED[name] ?? whole;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(/\s+/g, ' ')
    .replace(/([.!?…:;])\s*\.(?=\s|$)/g, '$1')
    .trim();
}

const INLINE = /^<\/?(?:a|b|strong|em|i|s|del|ins|code|kbd|sup|sub|q|abbr|small|span|mark)\b/;
