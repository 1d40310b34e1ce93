/** The styles that an Astro component says of itself, for use outside of it. */
export function styleOf(component: string): string {
  const styles = [...component.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css);
  return styles.map(withoutGlobal).join('\n');
}

/** `:global(x)` is a word of Astro's: outside of a component, all is global. */
function withoutGlobal(css: string): string {
  const start = css.indexOf(':global(');
  if (start < 0) return css;
  const open = start + ':global('.length;
  let depth = 1;
  let end = open;
  while (depth > 0 && end < css.length) {
    if (css[end] === '(') depth += 1;
    if (css[end] === ')') depth -= 1;
    end += 1;
  }
  return css.slice(0, start) + css.slice(open, end - 1) + withoutGlobal(css.slice(end));
}
