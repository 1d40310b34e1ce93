import type { Thing } from 'schema-dts';

/** What a page says of itself to machines: things of schema.org, as JSON-LD that fits in a page. */
export function jsonLd(things: readonly Thing[]): string {
  const [first] = things;
  const context = 'https://schema.org';
  return safe(
    things.length === 1 && typeof first === 'object'
      ? { '@context': context, ...first }
      : { '@context': context, '@graph': things },
  );
}

/** JSON that no text in it can leave: `</script>` and `<!--` must not be read as markup. */
function safe(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
