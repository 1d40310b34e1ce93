/** The name of an entry on the site; one that is new has none yet. */
export function slugOf(entry: { get(key: string): unknown }): string | undefined {
  const slug = entry.get('slug');
  return typeof slug === 'string' && slug !== '' ? slug : undefined;
}
