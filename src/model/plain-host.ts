// Letters of English and French: in a name that one knows, any other can be one that only looks like it.
const PLAIN = /^[a-z0-9à-öø-ÿœ.-]+(?::\d{1,5})?$/;

/**
 * Whether the host of an address, with its port, is what it seems to be: no name is put before it, and no
 * letter of it looks like another, as a Cyrillic « е » does.
 */
export function isPlainHost(authority: string): boolean {
  return PLAIN.test(authority.normalize('NFKC').toLowerCase());
}
