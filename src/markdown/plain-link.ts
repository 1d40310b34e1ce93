import { isPlainHost } from '../model/plain-host.ts';

/** The longest address that is linked to, in UTF-16 units: as the model has it for its own links. */
const LONGEST = 500;

/**
 * Whether an address, as rendered HTML has it, leads where it seems to. Addresses within the site lead
 * within the site.
 */
export function isPlainLink(href: string): boolean {
  if (href === '' || href.length > LONGEST) return false;
  const [, authority] = /^(?:https?:)?\/\/([^/?#]*)/i.exec(href) ?? [];
  return authority === undefined || isPlainHost(decoded(authority));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    // Half a character: left as it is, no host is written so.
    if (error instanceof URIError) return text;
    throw error;
  }
}
