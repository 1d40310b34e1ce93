import { beforeAll, describe, expect, it } from 'vitest';
import { type Catalogue, catalogue, catalogueOf } from '../../src/model/catalogue.ts';
import { tellsContact } from '../../src/model/contact-details.ts';
import type { Content } from '../../src/model/content.ts';
import { isSealed } from '../../src/model/sealed.ts';
import { readContent } from '../../src/reading/read.ts';
import { contentWith } from '../support/content-folder.ts';

async function contentOf(folder: string): Promise<Content> {
  const reading = await readContent(folder);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.content;
}

/** Every text in some data, with its path. */
function* textsIn(data: unknown, path = ''): Generator<[string, string]> {
  if (typeof data === 'string') yield [path, data];
  if (typeof data !== 'object' || data === null) return;
  for (const [key, value] of Object.entries(data)) {
    yield* textsIn(key, `${path} key`);
    yield* textsIn(value, `${path}.${key}`);
  }
}

describe('the catalogue of a small content', () => {
  it('knows of a project all that an offer and an alert need', async () => {
    const made = catalogueOf(await contentOf(await contentWith()));
    const project = made.projects['des-velos'];
    expect(project).toMatchObject({
      title: 'Des vélos d’école remis sur la route',
      status: 'open',
      caisse: 'caisse-de-limoilou',
      region: 'capitale-nationale',
      promoter: { name: 'Atelier Deux Roues' },
    });
    expect(project?.needs).toEqual([
      {
        id: 'mecano',
        category: 'human',
        title: 'Mécaniciens vélo pour guider les élèves',
        asked: 2,
        covered: 0,
        window: { start: '2027-03-01', end: '2027-05-15' },
        hours: undefined,
        skill: 'bicycle-repair',
      },
      {
        id: 'velos',
        category: 'material',
        title: 'Vélos d’enfant, même brisés',
        asked: 40,
        covered: 0,
        loan: false,
        material: 'bicycle',
        window: { start: '2026-09-01', end: '2027-05-31' },
      },
      {
        id: 'pieces',
        category: 'financial',
        title: 'Chambres à air et câbles',
        asked: 600,
        covered: 0,
        window: { start: '2026-09-01', end: '2027-05-31' },
      },
    ]);
    expect(project?.funding).toEqual({
      partner: 'la-ruche',
      url: 'https://laruchequebec.com/velos',
      hosts: ['laruchequebec.com'],
    });
  });

  it('has no clock where time goes on, and the day where it stands', async () => {
    expect(catalogueOf(await contentOf(await contentWith())).clock).toBeNull();
    const stopped = await contentWith({
      'settings.yml': (text) =>
        `${text}demonstration: { clock: 2026-11-23, notice: Inventé., real: [] }\n`,
    });
    expect(catalogueOf(await contentOf(stopped)).clock).toBe('2026-11-23');
  });
});

describe('the catalogue of the sample content', () => {
  let content: Content;
  let made: Catalogue;
  beforeAll(async () => {
    content = await contentOf('content');
    made = catalogueOf(content);
  });

  it('is what its schema says, in a bundle too', () => {
    expect(catalogue.parse(JSON.parse(JSON.stringify(made)))).toEqual(
      JSON.parse(JSON.stringify(made)),
    );
  });

  it('holds every project, caisse and partner', () => {
    expect(Object.keys(made.projects)).toEqual(content.projects.map(({ slug }) => slug));
    expect(Object.keys(made.caisses)).toEqual(content.caisses.map(({ slug }) => slug));
    expect(Object.keys(made.partners)).toEqual(content.partners.map(({ slug }) => slug));
  });

  it('names the unit of every material need, but of what is counted by the piece', () => {
    const unitOf = new Map(
      content.projects.flatMap(({ slug, data }) =>
        data.needs.map((need) => [`${slug} ${need.id}`, 'unit' in need ? need.unit : undefined]),
      ),
    );
    const material = Object.entries(made.projects).flatMap(([slug, { needs }]) =>
      needs
        .filter(({ category }) => category === 'material')
        .map(({ id, unit }) => ({ written: unitOf.get(`${slug} ${id}`), unit })),
    );
    expect(material.length).toBeGreaterThan(20);
    for (const { written, unit } of material) {
      expect(unit?.many !== undefined).toBe(written !== 'piece');
    }
  });

  it('tells no address in clear, and where offers go only sealed', () => {
    for (const [path, text] of textsIn(made)) {
      expect([path, tellsContact(text)]).toEqual([path, false]);
    }
    for (const { promoter } of Object.values(made.projects)) {
      expect(isSealed(promoter.contact)).toBe(true);
    }
    for (const { team } of Object.values(made.caisses)) expect(isSealed(team)).toBe(true);
  });
});
