import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { validateXML } from 'xmllint-wasm';

const grammar = readFileSync(resolve(import.meta.dirname, 'atom.rng'), 'utf8');

/** What the grammar of RFC 4287 refuses in some feeds. */
export async function flawsOfFeeds(feeds: readonly string[]): Promise<string[]> {
  const { errors } = await validateXML({
    xml: feeds.map((contents, index) => ({ fileName: `flux-${index}.xml`, contents })),
    schema: grammar,
    extension: 'relaxng',
  });
  return errors.map(({ rawMessage }) => rawMessage);
}
