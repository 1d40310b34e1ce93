/**
 * Reads a page. The reader is loaded at the first need only: most answers hold no page, and a
 * function that starts loads every file of it.
 */
export async function documentOf(html: string): Promise<Document> {
  const { parseHTML } = await import('linkedom');
  return parseHTML(html).document;
}
