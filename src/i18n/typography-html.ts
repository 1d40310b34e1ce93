import { typography } from '../model/typography.ts';

/** Elements whose text is not prose, comments, and single tags. What is between them is text. */
const MARKUP =
  /<!--[\s\S]*?-->|<(script|style|pre|code|textarea|title|option)\b[\s\S]*?<\/\1\s*>|<(?:"[^"]*"|'[^']*'|[^'">])*>/gi;

const ORDINAL = /(?<![\p{L}\p{N}])(1)(er|re)(?![\p{L}\p{N}])/gu;

/** French typography for the text of an HTML document, markup and code untouched. */
export function typographyHtml(html: string): string {
  let result = '';
  let at = 0;
  for (const match of html.matchAll(MARKUP)) {
    result += prose(html.slice(at, match.index)) + match[0];
    at = match.index + match[0].length;
  }
  return result + prose(html.slice(at));
}

function prose(text: string): string {
  return text.trim() === '' ? text : typography(text).replace(ORDINAL, '$1<sup>$2</sup>');
}
