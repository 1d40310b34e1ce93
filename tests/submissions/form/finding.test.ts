import { beforeAll, describe, expect, it } from 'vitest';
import type { Content } from '../../../src/model/content.ts';
import { readContent } from '../../../src/reading/read.ts';
import { elsewhere } from '../../../src/submissions/form/elsewhere.ts';
import { similarProjects } from '../../../src/submissions/form/similar-projects.ts';
import { findTerms } from '../../../src/submissions/form/text-search.ts';
import { cpuTime } from '../../support/cpu-time.ts';

let content: Content;
beforeAll(async () => {
  const reading = await readContent('content');
  if (!reading.ok) throw new Error('the sample content is not sound');
  content = reading.content;
});

describe('a word that is typed', () => {
  it.each([
    ['skills', 'menuisier', 'carpentry'],
    ['skills', 'Menuisière', 'carpentry'],
    ['skills', 'MENUISIERS', 'carpentry'],
    ['skills', 'menuis', 'carpentry'],
    ['skills', 'ebeniste', 'cabinetmaking'],
    ['skills', 'soudeuses', 'welding'],
    ['skills', 'réparation de vélos', 'bicycle-repair'],
    ['skills', 'réparer des vélos', 'bicycle-repair'],
    ['materials', 'vélos', 'bicycle'],
    ['materials', 'frigo', 'refrigerator'],
    ['materials', 'tuque', 'winter-accessories'],
    ['materials', 'machines à coudre', 'sewing-machine'],
    ['materials', 'd’hiver vêtements', 'winter-clothes'],
    ['sectors', 'ecoles', 'education'],
  ] as const)('among the %s, %j finds %s first', (list, typed, id) => {
    expect(findTerms(content.settings.vocabularies[list], typed)[0]?.id).toBe(id);
  });

  it('finds every term by its own label', () => {
    const { skills, materials, sectors } = content.settings.vocabularies;
    for (const terms of [skills, materials, sectors]) {
      for (const { id, label } of terms) {
        expect(
          findTerms(terms, label)
            .slice(0, 3)
            .map((term) => term.id),
        ).toContain(id);
        expect(findTerms(terms, label.slice(0, 4)).map((term) => term.id)).toContain(id);
      }
    }
  });

  it('finds nothing where nothing is like it, and everything while nothing is typed', () => {
    const { skills } = content.settings.vocabularies;
    expect(findTerms(skills, 'zzzz')).toEqual([]);
    expect(findTerms(skills, '!?')).toEqual([]);
    expect(findTerms(skills, '  ')).toEqual(skills);
  });

  it('is found at once, however long it is', () => {
    const { materials } = content.settings.vocabularies;
    expect(cpuTime(() => findTerms(materials, 'vélo '.repeat(100_000)))).toBeLessThan(500);
  });
});

describe('where else to go', () => {
  const slugsFor = (subject: Parameters<typeof elsewhere>[1]) =>
    elsewhere(
      content.resources.map(({ slug, data }) => ({ slug, ...data })),
      subject,
    ).map(({ slug }) => slug);

  const here = { regions: ['estrie'], sectors: ['food'], skills: [], materials: [] };
  const everywhere = { ...here, regions: [] };
  const afar = { ...here, regions: ['laval'] };

  it('is in the region or everywhere, and about the subject', () => {
    expect(elsewhere([everywhere, afar, here], { region: 'estrie', sectors: ['food'] })).toEqual([
      here,
      everywhere,
    ]);
    expect(elsewhere([here], { region: 'estrie', sectors: ['sport'] })).toEqual([]);
    expect(elsewhere([here, afar], {})).toEqual([here, afar]);
  });

  it('begins with what offers the very thing that is lacking', () => {
    expect(slugsFor({ sectors: ['food'], materials: ['commercial-kitchen'] })[0]).toBe(
      'cuisines-collectives',
    );
    expect(slugsFor({ region: 'estrie', sectors: ['food'] })).toContain(
      'banques-alimentaires-du-quebec',
    );
  });
});

describe('projects that may be the same', () => {
  const one = {
    title: 'Des vélos d’école remis sur la route',
    organisation: 'Atelier Deux Roues',
    municipality: 'Québec',
    region: 'capitale-nationale',
  };
  const other = { ...one, slug: 'autre', title: 'Un four à pain', organisation: 'La Mie' };
  const whyOf = (changes: Partial<typeof other>) =>
    similarProjects(one, [{ ...other, ...changes }])[0]?.why;

  it.each([
    'Atelier Deux-Roues inc.',
    'ATELIER DEUX ROUES',
    'L’Atelier Deux Roues, OBNL',
    'Atelier deux roues (O.B.N.L.)',
    'Atelier Deux Roue ltée',
  ])('are of the same organisation, however it is written: %s', (organisation) => {
    expect(whyOf({ organisation })).toBe('same-organisation');
  });

  it.each([
    ['Coop de solidarité du Marché', 'Coopérative de Solidarité Marché'],
    ['École St-Jean', 'École Saint-Jean'],
    ['Œuvre du Cœur', 'Oeuvre du Coeur inc'],
  ])('%s is %s', (organisation, written) => {
    expect(
      similarProjects({ ...one, organisation }, [{ ...other, organisation: written }]),
    ).toEqual([{ slug: 'autre', title: other.title, why: 'same-organisation' }]);
  });

  it('have similar titles in the same place', () => {
    const title = 'Remettre les vélos de l’école sur la route';
    expect(whyOf({ title })).toBe('similar-title');
    expect(whyOf({ title, municipality: 'QUEBEC' })).toBe('similar-title');
    expect(whyOf({ title, municipality: 'Lévis' })).toBeUndefined();
    expect(whyOf({ title, municipality: undefined })).toBe('similar-title');
    expect(whyOf({ title, municipality: undefined, region: 'estrie' })).toBeUndefined();
  });

  it('are not those that share a word or a name of nothing', () => {
    expect(whyOf({})).toBeUndefined();
    expect(whyOf({ title: 'Des vélos pour les aînés' })).toBeUndefined();
    expect(
      similarProjects({ ...one, organisation: 'inc.' }, [{ ...other, organisation: 'inc.' }]),
    ).toEqual([]);
    expect(similarProjects({ ...one, title: '!' }, [{ ...other, title: '?' }])).toEqual([]);
  });

  it('come with the most similar first', () => {
    const found = similarProjects(one, [
      { ...other, slug: 'a', organisation: one.organisation },
      { ...other, slug: 'b', title: one.title },
    ]);
    expect(found.map(({ slug }) => slug)).toEqual(['b', 'a']);
  });

  it('are none among the sample’s, where each is told once', () => {
    const compared = content.projects.map(({ slug, data }) => ({
      slug,
      title: data.title,
      organisation: data.promoter.name,
      municipality: data.place.municipality,
      region: data.region,
    }));
    for (const project of compared) {
      const others = compared.filter(({ slug }) => slug !== project.slug);
      const similar = similarProjects(project, others).filter(({ why }) => why === 'similar-title');
      expect(similar).toEqual([]);
    }
  });
});
