const CODE = /^(`{3,}|~{3,})[\s\S]*?(?:^\1|(?![\s\S]))|(`+)[^`][\s\S]*?\2/gm;
const IMAGE = /!\[(?:[^[\]]|\[[^[\]]*\])*\]\(\s*<?(\/?media\/[^\s)>]+)/g;

/** A Markdown text without its examples in code, which show what they hold and do nothing. */
export function withoutCode(text: string): string {
  return text.replace(CODE, '');
}

/** The pictures that a Markdown text shows from the media folder. */
export function picturesIn(text: string): string[] {
  if (!text.includes('media/')) return [];
  return [...withoutCode(text).matchAll(IMAGE)].map(([, picture = '']) => picture);
}
