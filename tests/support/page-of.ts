import { parseHTML } from 'linkedom';

/** The document of an answer. */
export async function pageOf(response: Response): Promise<Document> {
  return pageIn(await response.text());
}

/** The document that some HTML is. */
export function pageIn(html: string): Document {
  return parseHTML(html).document;
}

/** A text as a reader sees it: no-break spaces are spaces. */
export function seen(text: string | null | undefined): string {
  return (text ?? '').replace(/[\u00a0\u202f]/g, ' ').trim();
}
