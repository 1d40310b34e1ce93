import { readDataKeys } from '../../netlify/adapters/data-keys.ts';
import { localDefaults } from '../../netlify/adapters/demonstration.ts';
import { openContact } from '../../netlify/adapters/offers/contact.ts';
import type { Giver } from '../../src/offers/giver.ts';

const keys = readDataKeys(localDefaults.PERRON_DATA_KEY);

/** Who made a stored offer. Fails where it was erased. */
export function contactOf(row: { id: string; contact: string | null }): Giver {
  const opened = openContact(keys, row);
  if (!opened.ok) throw new Error(`contact-of: ${opened.reason}`);
  return opened.giver;
}
