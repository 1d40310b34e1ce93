import type { Endorsements } from '../endorsements/by-place.ts';
import { count, sayNumber } from './number.ts';

/** How many people want a project, and how many of them live where it is. Nothing where nobody has said so. */
export function sayWanted({ total, here }: Endorsements, municipality: string): string {
  if (total === 0) return '';
  const start =
    total === 1
      ? 'Une personne veut ce projet ici'
      : `${count(total, 'personne', 'personnes')} veulent ce projet ici`;
  if (here === 0) return `${start}.`;
  if (here < total) return `${start}, dont ${sayNumber(here)} ${ofPlace(municipality)}.`;
  return total === 1
    ? `${start}, ${ofPlace(municipality)}.`
    : `${start}, toutes ${ofPlace(municipality)}.`;
}

/** The same for those who decide: every part, nearest first. */
export function sayWhere(
  { here, region, elsewhere }: Endorsements,
  municipality: string,
): string[] {
  const parts: [number, string][] = [
    [here, ofPlace(municipality)],
    [region, 'd’ailleurs dans la région'],
    [elsewhere, 'd’ailleurs au Québec'],
  ];
  return parts.map(([number, where]) => `${count(number, 'personne', 'personnes')} ${where}`);
}

/** « de Québec », « d’Alma », « des Escoumins », « du Bic », « de La Malbaie ». */
function ofPlace(name: string): string {
  if (/^Les /.test(name)) return `des ${name.slice(4)}`;
  if (/^Le /.test(name)) return `du ${name.slice(3)}`;
  return /^(?:[AEIOUÉÈÊÎÔÂ]|Hé)/i.test(name) ? `d’${name}` : `de ${name}`;
}
