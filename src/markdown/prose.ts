/** What a picture of the media folder becomes in a page. */
export type ImageOf = (address: string, alt: string) => Promise<string>;

const HEADING = /<(\/?)h([1-6])( id="[^"]*")?/g;
const IMAGE = /<img src="([^"]*)" alt="([^"]*)"(?: title="[^"]*")?>/g;

/**
 * Fits a sanitised text into the outline of a page: its headings, whatever their first level, start
 * at `from` and skip none; its pictures are the resized ones.
 */
export async function proseHtml(
  html: string,
  { from, anchors, image }: { from: number; anchors: boolean; image: ImageOf },
): Promise<string> {
  const used = [...new Set([...html.matchAll(HEADING)].map(([, , level]) => Number(level)))].sort();
  const placed = html.replace(HEADING, (_tag, slash: string, level: string, id = '') => {
    const kept = anchors || id === ' id="footnote-label"' ? id : '';
    return `<${slash}h${Math.min(6, from + used.indexOf(Number(level)))}${kept}`;
  });
  const pictures = await Promise.all(
    [...placed.matchAll(IMAGE)].map(([, address = '', alt = '']) => image(address, alt)),
  );
  return placed.replace(IMAGE, () => pictures.shift() ?? '');
}
