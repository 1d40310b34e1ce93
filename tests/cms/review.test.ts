import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readEntryFile, readFields } from '../../src/cms/entry-file.ts';
import { review } from '../../src/cms/review/review.ts';
import { pathOf, trail } from '../../src/cms/review/trail.ts';
import { usedTerms } from '../../src/cms/used-terms.ts';
import { project } from '../../src/model/project.ts';
import type { Settings } from '../../src/model/settings.ts';

const context = {
  policy: {
    longestDays: 365,
    stepsAboveAmount: 10_000,
    stepsAbovePeople: 25,
    stepsAboveDays: 300,
    legalForms: ['nonprofit', 'school'] as ('nonprofit' | 'school')[],
  },
  hosts: { 'la-ruche': ['laruchequebec.com'] },
  policyVersion: '2026-11',
  projects: [],
  used: { skills: ['gardening', 'beekeeping'], units: ['piece'] },
};

const semis = readEntryFile(
  readFileSync('content/projects/des-semis-a-la-bibliotheque.md', 'utf8'),
);
type Need = Record<string, unknown>;
const needs = semis.needs as Need[];

const said = (changes: object) => review('projects', { ...semis, ...changes }, context);
const blocking = (changes: object) => said(changes).filter(({ blocks }) => blocks);

test('a sound project has nothing that blocks it', () => {
  expect(blocking({})).toEqual([]);
});

describe('the model', () => {
  test('says in the words of the form what is wrong and where', () => {
    const [first, ...others] = needs;
    const remarks = blocking({ needs: [{ ...first, quantity: 0 }, ...others] });
    expect(remarks).toEqual([
      {
        where:
          'Besoins › Une horticultrice ou un horticulteur pour lancer les semis › Combien de personnes',
        message: 'est trop petit : au moins 1.',
        blocks: true,
      },
    ]);
  });

  test('names what is missing of a half-filled group', () => {
    expect(blocking({ funding: { partner: 'la-ruche', goal: 100, url: '' } })).toEqual([
      {
        where: 'Campagne de financement › Adresse de la campagne',
        message: 'manque.',
        blocks: true,
      },
    ]);
  });

  test('names a key that no field has', () => {
    expect(blocking({ colour: 'red' })).toEqual([
      { where: 'colour', message: 'n’existe pas.', blocks: true },
    ]);
  });

  test('refuses a step that asks for a need which is not there', () => {
    const step = {
      id: 'un',
      title: 'Semer',
      window: { start: '2027-02-06', end: '2027-03-01' },
      needs: ['lampes', 'nulle-part'],
      outcome: 'Des plants.',
    };
    expect(blocking({ steps: [step] })).toEqual([
      {
        where: 'Étapes › Semer › Besoins de cette étape › Besoin 2',
        message: '« nulle-part » n’est l’identifiant d’aucun besoin de ce projet.',
        blocks: true,
      },
    ]);
  });

  test('does not show what may be an address in clear', () => {
    const contact = 'quelqu.un@exemple.org';
    const remarks = blocking({ promoter: { ...(semis.promoter as object), contact } });
    expect(remarks).toHaveLength(1);
    expect(JSON.stringify(remarks)).not.toContain(contact);
  });
});

describe('the criteria', () => {
  test('refuse a project that only asks for money', () => {
    const remarks = blocking({ needs: needs.filter(({ category }) => category === 'financial') });
    expect(remarks.map(({ where }) => where)).toEqual(['Besoins']);
    expect(remarks[0]?.message).toContain('que de l’argent');
  });

  test('say where in the words of the form', () => {
    const financial = needs.map((need) =>
      need.category === 'financial' ? { ...need, use: 'working-capital' } : need,
    );
    expect(blocking({ needs: financial })[0]?.where).toBe(
      'Besoins › Terreau biologique et semences › Pour payer quoi',
    );
  });

  test('only advise a project that is over, or was admitted under earlier rules', () => {
    const long = { window: { start: '2025-01-01', end: '2027-05-29' } };
    const refused = (changes: object) =>
      blocking({ ...long, ...changes }).some(({ message }) =>
        message.includes('le plus long permis'),
      );
    expect(refused({})).toBe(true);
    expect(refused({ admittedUnder: '2026-11' })).toBe(true);
    expect(refused({ admittedUnder: '2025-01' })).toBe(false);
    expect(refused({ status: 'cancelled' })).toBe(false);
    expect(said({ ...long, status: 'cancelled' }).map(({ blocks }) => blocks)).toContain(false);
  });

  test('never let an address lead to another host than the partner’s', () => {
    const funding = {
      ...(semis.funding as object),
      url: 'https://laruchequebec.com.exemple.org/x',
    };
    const remarks = blocking({ funding, admittedUnder: '2025-01' });
    expect(remarks.map(({ where }) => where)).toEqual([
      'Campagne de financement › Adresse de la campagne',
    ]);
  });

  test('what blocks comes before what only advises', () => {
    const remarks = said({ funding: {}, extends: '' });
    expect(remarks.map(({ blocks }) => blocks)).toEqual([true, false]);
  });
});

test('any stage of a form that is being filled is reviewed without failing', () => {
  const keys = Object.keys(semis);
  for (let count = 0; count <= keys.length; count++) {
    const some = Object.fromEntries(keys.slice(0, count).map((key) => [key, semis[key]]));
    expect(() => review('projects', some, context)).not.toThrow();
  }
  for (const odd of [
    {},
    { needs: [{}] },
    { needs: [{ category: 'human' }] },
    { steps: [{}] },
    { window: {} },
  ]) {
    expect(review('projects', odd, context).length).toBeGreaterThan(0);
  }
});

test('a term that entries still use cannot be taken out of its vocabulary', () => {
  const settings = readFields(readFileSync('content/settings.yml', 'utf8')) as Settings;
  expect(review('settings', settings, context)).toEqual([]);
  const { skills, ...vocabularies } = settings.vocabularies;
  const without = skills.filter(({ id }) => id !== 'beekeeping');
  expect(without).toHaveLength(skills.length - 1);
  const changed = { ...settings, vocabularies: { ...vocabularies, skills: without } };
  expect(review('settings', changed, context)).toEqual([
    {
      where: 'Vocabulaires › Compétences',
      message: '« beekeeping » sert encore à un projet ou à une ressource : remettez-le.',
      blocks: true,
    },
  ]);
});

test('the terms that entries use are found by the model alone', () => {
  const used = usedTerms([
    { collection: 'projects', data: semis },
    { collection: 'projects', data: semis },
    { collection: 'resources', data: { name: 'x', summary: 'y', skills: ['cooking'] } },
  ]);
  expect(used.skills).toEqual(['cooking', 'gardening']);
  expect(used.units).toEqual(['jar', 'piece']);
  expect(used.sectors).toEqual(['agriculture', 'education', 'food']);
});

test('every collection can be reviewed, and no other', () => {
  expect(
    review('regions', { name: 'Estrie', number: 18 }, context).map(({ where }) => where),
  ).toEqual(['Numéro officiel', 'Avec sa préposition', 'En une phrase']);
  expect(review('settings', {}, context).length).toBeGreaterThan(0);
  expect(() => review('chats', {}, context)).toThrow('there is no collection chats');
});

test('paths are read as the criteria write them', () => {
  expect(pathOf('needs[2].use')).toEqual(['needs', 2, 'use']);
  expect(pathOf('window.end')).toEqual(['window', 'end']);
  expect(pathOf('')).toEqual([]);
  expect(trail(project, { needs: [{}] }, ['needs', 0])).toBe('Besoins › Besoin 1');
});

test('a project that looks like another is told of, and nothing stops', () => {
  const organisation = String((semis.promoter as { name: string }).name);
  const others = [
    { slug: 'un-autre', title: 'Autre chose', organisation },
    { slug: 'ailleurs', title: 'Rien de commun', organisation: 'Personne' },
    { slug: 'des-semis', title: String(semis.title), organisation },
  ];
  const remarks = review('projects', semis, { ...context, projects: others }, 'des-semis');
  expect(remarks.filter(({ message }) => message.includes('Est-ce le même'))).toEqual([
    {
      where: '',
      message: 'Un autre projet du même organisme est publié : « Autre chose ». Est-ce le même ?',
      blocks: false,
    },
  ]);
});
