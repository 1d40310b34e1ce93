import { MOST_LINES, type Sign } from '../drawing/sign.ts';
import { sayDay } from '../i18n/date.ts';
import { sayQuantity, type UnitOf } from '../i18n/need-words.ts';
import { openingSentences } from '../i18n/opening-sentences.ts';
import type { ProjectToday } from '../today/project.ts';

/** What a project says in the street. */
export function projectSign(project: ProjectToday, region: string, unitOf: UnitOf): Sign {
  const { data, lacking, fictional } = project;
  const { municipality } = data.place;
  return {
    kicker: municipality === region ? region : `${municipality} · ${region}`,
    title: data.title,
    ...body(project),
    lines: lacking.slice(0, MOST_LINES).map(({ need, tally }) => ({
      text: need.title,
      quantity: tally.asked > 1 ? sayQuantity(need, tally.missing, unitOf) : undefined,
    })),
    mention: fictional ? 'Projet fictif' : undefined,
  };
}

/** Of a sentence, in characters: four lines of a picture, a glance at a card. */
const LONGEST = 170;

function body({ phase, data, lacking, takesOffers }: ProjectToday) {
  const { window, outcome, cancellation, summary } = data;
  const sentence = openingSentences(outcome?.text ?? cancellation ?? summary, LONGEST);
  if (takesOffers) {
    const rest = lacking.length - MOST_LINES;
    const heading = rest > 0 ? 'Il manque, entre autres' : 'Il manque';
    return {
      heading: lacking.length > 0 ? heading : 'Tout est trouvé',
      sentence: lacking.length > 0 ? undefined : sentence,
      term: `Jusqu’au ${sayDay(window.end)}`,
    };
  }
  switch (phase) {
    case 'completed':
      return {
        heading: 'C’est fait',
        sentence,
        term: `Terminé le ${sayDay(outcome?.date ?? window.end)}`,
      };
    case 'cancelled':
      return { heading: 'Projet annulé', sentence, term: '' };
    default:
      return {
        heading: 'La période est terminée',
        sentence,
        term: `Jusqu’au ${sayDay(window.end)}`,
      };
  }
}
