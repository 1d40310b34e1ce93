import { generateAtomFeed } from 'feedsmith';
import type { Licence } from '../model/licence.ts';
import { typography } from '../model/typography.ts';
import type { ProjectToday } from '../today/project.ts';
import { type Entry, entriesOf } from './entry.ts';
import { contentOf, titleOf, type Words } from './entry-content.ts';

/** A feed: what it is of, and where it stands. */
export interface Feed {
  title: string;
  /** The path of the page that it follows, its own less its last part. */
  base: string;
  projects: readonly ProjectToday[];
}

/** What all feeds of a site share. */
export interface FeedSite extends Words {
  today: string;
  operator: string;
  licence: Licence;
  /** The style by which a browser shows a feed to whoever opens it. */
  style: string;
  /** The French name of a sector. */
  sectorOf(id: string): string;
}

/** What stands above the entries when somebody opens the feed itself. */
const EXPLAINED =
  '<p>Ceci est un fil de nouvelles (RSS). Copiez l’adresse de cette page dans une application qui en rassemble (Feedly, Thunderbird, NetNewsWire…) : elle vous montrera chaque nouveau projet.</p>';

/** News kept in a feed: more than a reader who comes once a month misses. */
const MOST = 50;

/** A feed in Atom (RFC 4287), which tells languages, updates and ids better than RSS. */
export function writeFeed({ title, base, projects }: Feed, site: FeedSite): string {
  const { addressOf, today, operator, licence, style } = site;
  const entries = entriesOf(projects, { today, addressOf, most: MOST });
  const page = addressOf(base);
  return generateAtomFeed(
    {
      xml: { lang: 'fr-CA' },
      id: page,
      title: { type: 'text', value: typography(title) },
      subtitle: {
        type: 'xhtml',
        value: `${EXPLAINED}<p><a href="${page}">Retourner au site</a></p>`,
      },
      updated: at(entries[0]?.updated ?? today),
      authors: [{ name: operator, uri: addressOf('/') }],
      links: [
        { rel: 'self', type: 'application/atom+xml', href: addressOf(`${base}flux.xml`) },
        { rel: 'alternate', type: 'text/html', href: page },
        { rel: 'license', type: 'text/html', href: licence.url, title: licence.name },
      ],
      rights: { type: 'text', value: `${operator}. ${licence.name}.` },
      icon: addressOf('/favicon.svg'),
      entries: entries.map((entry) => written(entry, site)),
    },
    { strict: true, stylesheets: [{ type: 'text/css', href: style }] },
  );
}

function written(entry: Entry, site: FeedSite) {
  const { promoter, region, sectors } = entry.project.data;
  const { addressOf, regionOf, sectorOf } = site;
  const category = (folder: string, term: string, label: string) => ({
    term,
    scheme: addressOf(`/${folder}/`),
    label,
  });
  return {
    id: entry.id,
    title: { type: 'text', value: titleOf(entry) },
    published: at(entry.published),
    updated: at(entry.updated),
    authors: [{ name: promoter.name }],
    links: [{ rel: 'alternate', type: 'text/html', href: entry.url }],
    categories: [
      category('regions', region, regionOf(region)),
      ...sectors.map((id) => category('secteurs', id, sectorOf(id))),
    ],
    content: { type: 'xhtml', value: contentOf(entry, site) },
  };
}

/** The first instant of a day that has begun everywhere in Québec, summer and winter. */
const at = (day: string) => new Date(`${day}T05:00:00Z`);
