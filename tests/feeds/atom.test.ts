import { parseFeed } from '@rowanmanning/feed-parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FeedSite, writeFeed } from '../../src/feeds/atom.ts';
import { addressesAt } from '../../src/model/address.ts';
import type { Project } from '../../src/model/project.ts';
import type { Settings } from '../../src/model/settings.ts';
import { noSums } from '../../src/offers/progress/need-sums.ts';
import type { ProjectProgress } from '../../src/offers/progress/project-progress.ts';
import { type ProjectToday, projectOn } from '../../src/today/project.ts';
import { arbitraryProject } from '../support/arbitrary-project.ts';
import { SEALED } from '../support/content-folder.ts';
import { arbitraryProjectsToday } from '../support/projects-today.ts';
import { flawsOfFeeds } from '../support/valid-feeds.ts';

const site: Omit<FeedSite, 'today'> = {
  addressOf: addressesAt(new URL('https://site.example')),
  operator: 'Les « voisins » & cie <b>',
  licence: { name: 'CC BY', url: 'https://licence.example/', terms: 'Nommez la source.' },
  style: '/_astro/feed.css',
  unitOf: () => ({ one: 'planche', many: 'planches' }),
  regionOf: (id) => `Région ${id}`,
  sectorOf: (id) => `Secteur ${id}`,
  fictionalNotice: 'Inventé.',
};

const feedOf = (projects: readonly ProjectToday[], today: string) =>
  writeFeed(
    { title: 'Perron · En Estrie', base: '/regions/estrie/', projects },
    { ...site, today },
  );

const [sample] = fc.sample(arbitraryProject(), { seed: 7, numRuns: 1 });

/** A project of which only what a test speaks of matters. */
function projectWith(data: Partial<Project>, today: string, recorded?: ProjectProgress) {
  const base = {
    ...(sample as Project),
    title: 'Des bancs',
    summary: 'Quatre bancs & <deux> tables.',
    status: 'open',
    funding: undefined,
    outcome: undefined,
    published: '2026-10-01',
    window: { start: '2026-11-01', end: '2027-02-01' },
    needs: [
      {
        id: 'bois',
        category: 'material',
        title: 'Du bois <de grange>',
        material: 'lumber',
        unit: 'board',
        quantity: 40,
        covered: 26,
        loan: false,
        essential: true,
      },
    ],
    ...data,
  } as Project;
  const settings = {} as Settings;
  return projectOn(today, { slug: 'des-bancs', data: base, story: '' }, settings, recorded);
}

describe('a feed', () => {
  test('is Atom, whatever the projects, and another library reads in it what was written', async () => {
    const samples = fc.sample(arbitraryProjectsToday, { numRuns: 12, seed: 4287 });
    const feeds = samples.map(({ projects, today }) => feedOf(projects, today));
    expect(await flawsOfFeeds(feeds)).toEqual([]);
    for (const [index, { projects, today }] of samples.entries()) {
      const written = feeds[index] ?? '';
      expect(written).not.toContain(SEALED);
      const read = parseFeed(written);
      expect(read.meta).toEqual({ type: 'atom', version: '1.0' });
      expect(read.self).toBe('https://site.example/regions/estrie/flux.xml');
      expect(read.url).toBe('https://site.example/regions/estrie/');
      expect(read.language).toBe('fr-CA');
      const ids = read.items.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { slug, data } of projects) {
        const item = read.items.find(({ id }) => id === `https://site.example/projets/${slug}/`);
        expect(item?.url).toBe(`https://site.example/projets/${slug}/`);
        expect(item?.authors.map(({ name }) => name)).toEqual([data.promoter.name.trim()]);
        expect(Number(item?.updated)).toBeGreaterThanOrEqual(Number(item?.published));
        expect(Number(item?.updated)).toBeLessThanOrEqual(Date.parse(`${today}T05:00:00Z`));
      }
    }
  });

  test('without any project is still one', async () => {
    expect(await flawsOfFeeds([feedOf([], '2026-11-24')])).toEqual([]);
  });

  test('would not be one without what the standard asks', async () => {
    const sound = feedOf([projectWith({}, '2026-11-24')], '2026-11-24');
    const broken = [
      sound.replace(/<id>[^<]*<\/id>/, ''),
      sound.replaceAll(/<updated>[^<]*<\/updated>/g, '<updated>2026-11-24</updated>'),
      sound.replace(
        /<content type="xhtml">[\s\S]*?<\/content>/,
        '<content type="xhtml">x</content>',
      ),
    ];
    const flaws = await flawsOfFeeds(broken);
    for (const index of broken.keys()) {
      expect(flaws.filter((flaw) => flaw.includes(`flux-${index}.xml`))).not.toEqual([]);
    }
  });
});

describe('an entry', () => {
  const read = (project: ProjectToday, today: string) => parseFeed(feedOf([project], today)).items;
  const dayOf = (date: Date | null | undefined) => date?.toISOString().slice(0, 10);

  test('says what is still missing, where one offers it, and lets no text out of its place', () => {
    const written = feedOf([projectWith({}, '2026-11-24')], '2026-11-24');
    expect(written).toContain('<p>Quatre bancs &amp; &lt;deux&gt; tables.</p>');
    expect(written).toContain(
      '<a href="https://site.example/projets/des-bancs/#besoin-bois">Du bois &lt;de grange&gt;</a>',
    );
    expect(written).toMatch(/Déjà 26\splanches, il en manque\s14/);
  });

  test('keeps its id and its day while nothing happens', () => {
    const [first] = read(projectWith({}, '2026-11-24'), '2026-11-24');
    const [later] = read(projectWith({}, '2026-12-20'), '2026-12-20');
    expect(later?.id).toBe(first?.id);
    expect(dayOf(first?.updated)).toBe('2026-10-01');
    expect(later?.updated).toEqual(first?.updated);
  });

  test('is new again when help is found, not when it is only offered', () => {
    const day = { offered: 0, accepted: 0, delivered: 0, elsewhere: 0, dropped: 0, broken: 0 };
    const recorded: ProjectProgress = {
      needs: {
        bois: {
          ...noSums,
          days: [
            { ...day, day: '2026-11-20', offered: 5 },
            { ...day, day: '2026-11-12', accepted: 4 },
          ],
        },
      },
      givers: 1,
      wantedBy: [],
    };
    const [item] = read(projectWith({}, '2026-11-24', recorded), '2026-11-24');
    expect(dayOf(item?.updated)).toBe('2026-11-12');
  });

  test('a project that nobody dated appears no later than today', () => {
    const [item] = read(projectWith({ published: undefined }, '2026-10-15'), '2026-10-15');
    expect(dayOf(item?.published)).toBe('2026-10-15');
  });

  test('of a project that is done comes with another, which tells what came of it', () => {
    const done = {
      status: 'completed',
      outcome: { date: '2026-11-20', text: 'Cinq bancs.\nBravo.' },
    };
    const items = read(projectWith(done as Partial<Project>, '2026-11-24'), '2026-11-24');
    expect(items.map(({ id }) => id)).toEqual([
      'https://site.example/projets/des-bancs/#bilan',
      'https://site.example/projets/des-bancs/',
    ]);
    expect(items[0]?.title).toMatch(/^C’est fait\s: Des bancs$/);
    expect(items[0]?.content).toContain('Cinq bancs.');
    expect(items[0]?.content).toContain('Bravo.');
    expect(dayOf(items[0]?.published)).toBe('2026-11-20');
  });

  test('of a project that is cancelled says so, and asks for nothing', () => {
    const cancelled = { status: 'cancelled', cancellation: 'La salle a brûlé.' } as const;
    const [item] = read(projectWith(cancelled, '2026-11-24'), '2026-11-24');
    expect(item?.content).toContain('Ce projet est annulé. La salle a brûlé.');
    expect(item?.content).not.toContain('Du bois');
  });
});
