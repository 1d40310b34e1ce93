import { sayKind, sayProgress, type UnitOf } from '../i18n/need-words.ts';
import { typography } from '../model/typography.ts';
import type { NeedToday } from '../today/need.ts';
import type { Happening } from './happening.ts';

/** What the words of a calendar depend on besides the projects. */
export interface Words {
  unitOf: UnitOf;
  /** What is said of a project that was invented. */
  fictionalNotice: string | undefined;
}

/** The line that shows in a calendar’s month. */
export function summaryOf({ project, item, kind, cancelled }: Happening): string {
  const title = item?.need.title ?? project.data.title;
  const said = {
    need: item?.state === 'lacking' ? `Il manque : ${title}` : title,
    'last-day': `Dernier jour pour offrir : ${title}`,
    'project-end': `${project.takesOffers ? 'Dernier jour pour aider' : 'Fin du projet'} : ${title}`,
  }[kind];
  return typography(cancelled ? `Annulé : ${title}` : said);
}

/** What shows when one opens it. */
export function descriptionOf({ project, item, url }: Happening, words: Words): string {
  const { data, fictional, takesOffers } = project;
  const lacks = ({ need, tally }: NeedToday) => [
    `- ${need.title}`,
    sayProgress(need, tally, words.unitOf),
  ];
  const lines = item
    ? [
        [sayKind(item.need), takesOffers && sayProgress(item.need, item.tally, words.unitOf)],
        [item.need.details],
        [`Pour le projet « ${data.title} », porté par ${data.promoter.name}.`],
      ]
    : [[data.summary], [`Porté par ${data.promoter.name}.`], ...project.lacking.map(lacks)];
  return [
    ...lines.map((parts) => parts.filter(Boolean).join(' · ')),
    fictional && words.fictionalNotice,
    url,
  ]
    .filter(Boolean)
    .map((line) => typography(String(line)))
    .join('\n');
}

/** Where it is. */
export function placeOf({ project }: Happening): string {
  const { name, municipality, remote } = project.data.place;
  const where = name ? `${name}, ${municipality}` : municipality;
  return typography(remote ? `${where}, ou à distance` : where);
}
