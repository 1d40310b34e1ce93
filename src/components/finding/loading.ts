import { type Lexicon, lexiconOf } from '../../finding/lexicon.ts';
import type { PublishedIndex } from '../../finding/packed-index.ts';
import { readPublished } from '../../finding/unpack-index.ts';
import { type Gazetteer, gazetteerOf } from '../../finding/where.ts';
import { type PlacesData, placesFrom } from '../../places/places-data.ts';

/** Loads what is searched. Rejects where it cannot be reached. */
export async function loadLexicon(address: string): Promise<Lexicon> {
  return lexiconOf(readPublished((await load(address)) as PublishedIndex));
}

/** Loads the names of places. Rejects where they cannot be reached. */
export async function loadGazetteer(address: string, { index }: Lexicon): Promise<Gazetteer> {
  return gazetteerOf(placesFrom((await load(address)) as PlacesData), index.regions);
}

async function load(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}
