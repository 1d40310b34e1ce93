import type { Gazetteer } from '../../finding/where.ts';
import { findPlaces } from '../../places/find-places.ts';
import type { Place } from '../../places/place.ts';
import { within } from './ask-fields.ts';

const MOST = 6;
const MOST_LOOKED_AT = 3 * MOST;

/** Offers the places whose names begin as what is typed; one that has namesakes says its region. */
export function suggestPlaces(
  form: HTMLFormElement,
  typed: string,
  gazetteer: Gazetteer | undefined,
): void {
  const list = within(form, 'datalist', HTMLDataListElement);
  const found =
    gazetteer && typed.trim() !== '' && !typed.includes(',')
      ? findPlaces(gazetteer.places, typed, MOST_LOOKED_AT).filter(({ kind }) => kind !== 'postal')
      : [];
  const names = found.map((place) => nameOf(place, found, gazetteer));
  list.replaceChildren(
    ...[...new Set(names)].slice(0, MOST).map((value) => {
      const option = document.createElement('option');
      option.value = value;
      return option;
    }),
  );
}

function nameOf({ name, region }: Place, found: readonly Place[], gazetteer?: Gazetteer): string {
  if (found.filter((other) => other.name === name).length === 1) return name;
  const named = gazetteer?.regions.find(({ slug }) => slug === region)?.name;
  return named ? `${name}, ${named}` : name;
}
