import { sayDay, saySpan } from '../i18n/date.ts';
import { sayProgress, type UnitOf } from '../i18n/need-words.ts';
import { sayPlace } from '../i18n/place.ts';
import { escapeHtml } from '../letters/escape-html.ts';
import { type AddressOf, needPath } from '../model/address.ts';
import { typography } from '../model/typography.ts';
import type { NeedToday } from '../today/need.ts';
import type { ProjectToday } from '../today/project.ts';
import type { Entry } from './entry.ts';

/** What an entry’s words depend on besides its project. */
export interface Words {
  addressOf: AddressOf;
  unitOf: UnitOf;
  /** The name of a region, by its slug. */
  regionOf(slug: string): string;
  /** What is said of a project that was invented. */
  fictionalNotice: string | undefined;
}

/** The title of an entry. */
export function titleOf({ news, project }: Pick<Entry, 'news' | 'project'>): string {
  const { title } = project.data;
  return typography(news === 'completed' ? `C’est fait : ${title}` : title);
}

/**
 * What an entry tells, as XHTML: what came of the project, or what it is and what it still lacks. Nothing
 * in it comes from Markdown, and every text is escaped.
 */
export function contentOf(
  { news, project, url }: Pick<Entry, 'news' | 'project' | 'url'>,
  words: Words,
): string {
  const { data, fictional } = project;
  const lines =
    news === 'completed'
      ? [paragraph(data.outcome?.text ?? data.summary)]
      : [paragraph(data.summary), ...standing(project, words)];
  const where = sayPlace(data.place.municipality, words.regionOf(data.region));
  return [
    ...lines,
    paragraph(`${data.promoter.name}, ${where}, ${saySpan(data.window)}.`),
    ...(fictional && words.fictionalNotice ? [paragraph(words.fictionalNotice)] : []),
    // Where the feed itself is opened, this is its only link to the project.
    `<p><a href="${escapeHtml(url)}">Voir le projet</a></p>`,
  ].join('');
}

/** Where the project stands, and what it still lacks if one can help. */
function standing({ slug, phase, data, lacking }: ProjectToday, words: Words): string[] {
  switch (phase) {
    case 'cancelled':
      return [paragraph(`Ce projet est annulé. ${data.cancellation ?? ''}`)];
    case 'completed':
      return [paragraph(`Ce projet est terminé. ${data.outcome?.text ?? ''}`)];
    case 'over':
      return [paragraph(`Ce projet s’est terminé le ${sayDay(data.window.end)}.`)];
    default:
      if (lacking.length === 0) return [paragraph('Tout est trouvé.')];
      return [
        paragraph('Ce qui manque encore :'),
        `<ul>${lacking.map((item) => line(slug, item, words)).join('')}</ul>`,
      ];
  }
}

function line(slug: string, { need, tally, window }: NeedToday, words: Words): string {
  const { addressOf, unitOf } = words;
  const url = addressOf(needPath(slug, need.id));
  const dated = need.window ? `, ${saySpan(window)}` : '';
  const essential = need.essential ? '. Essentiel' : '';
  const said = `${sayProgress(need, tally, unitOf)}${dated}${essential}.`;
  return `<li><a href="${escapeHtml(url)}">${text(need.title)}</a> : ${text(said)}</li>`;
}

const text = (words: string) => escapeHtml(typography(words.trim()));

/** What is on several lines stays so. */
const paragraph = (words: string) => `<p>${text(words).replaceAll('\n', '<br/>')}</p>`;
