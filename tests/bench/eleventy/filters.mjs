import { ARROWS, bandPaths, filledArrows } from '../../../src/components/measure.ts';

/** Eleventy's YAML makes dates of days. */
export function iso(day) {
  return day instanceof Date ? day.toISOString().slice(0, 10) : day;
}

const long = new Intl.DateTimeFormat('fr-CA', { dateStyle: 'long', timeZone: 'UTC' });

/** A day as it is said: `1 mars 2027`. */
export function sayDay(day) {
  return long.format(new Date(day));
}

/** A span of days as it is said. */
export function sayWhen({ start, end }) {
  return `Du ${sayDay(start)} au ${sayDay(end)}`;
}

/** How much of a need is asked. */
export function asked(need) {
  return need.category === 'financial' ? need.amount : need.quantity;
}

/** The woven band that shows how far a need is: the very one of Perron. */
export function band(need) {
  return bandPaths(ARROWS, filledArrows(need.covered ?? 0, asked(need)));
}

/** What kind of help a need calls for. */
export function sayKind(need) {
  if (need.category === 'financial') return 'De l’argent';
  if (need.category === 'material') return need.loan ? 'Prêt ou don' : 'Don';
  const kind = need.form === 'expertise' ? 'Quelqu’un du métier' : 'Bénévolat';
  return need.hours ? `${kind}, ${need.hours} heures par personne` : kind;
}

/** How far a need is, in a few words. */
export function sayProgress(need, units) {
  const covered = need.covered ?? 0;
  const missing = Math.max(0, asked(need) - covered);
  const word = wordOf(need, units);
  if (missing === 0) return `Tout est trouvé : ${asked(need)} ${word}`;
  return covered > 0
    ? `Déjà ${covered} ${word}, il en manque ${missing}`
    : `${missing} ${word} à trouver`;
}

function wordOf(need, units) {
  if (need.category === 'human') return 'personnes';
  return need.category === 'financial' ? '$' : units.get(need.unit).many;
}
