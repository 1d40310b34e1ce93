import { z } from 'zod';
import { type Impact, impactBy, impactOf } from '../impact/impact.ts';
import { FEWEST, spreadOf } from '../impact/spread.ts';
import { type Waits, waitingOf } from '../impact/waits.ts';
import type { YearOfImpact } from '../impact/years.ts';
import { labelled } from '../model/editor.ts';
import type { ProjectToday } from '../today/project.ts';
import { told } from './told.ts';

const quantity = z.number().min(0);
const whole = z.number().int().min(0);

const site = told(quantity, 'Par le site');
const elsewhere = told(quantity, 'D’ailleurs', {
  meaning: 'Trouvé autrement, et dit par le projet. Jamais compté des deux façons.',
});
const came = z.strictObject({ site, elsewhere });

const goods = z.strictObject({
  material: told(z.string(), 'Matériel', { meaning: 'Un mot du vocabulaire.' }),
  unit: told(z.string(), 'Unité', { meaning: 'Un mot du vocabulaire.' }),
  asked: told(quantity, 'Demandé'),
  site,
  elsewhere,
  promised: told(quantity, 'Accepté, à venir'),
});

const days = told(quantity, 'Jours');
const waits = z.strictObject({
  known: told(whole, 'Besoins dont on sait le jour'),
  unknown: told(whole, 'Besoins dont on ne sait pas le jour'),
  lower: told(days.optional(), 'Le quart le plus rapide, en jours', {
    meaning: `Absent s’il y a moins de ${FEWEST} besoins, comme la médiane.`,
  }),
  median: told(days.optional(), 'La médiane, en jours'),
  upper: told(days.optional(), 'Le quart le plus lent, en jours'),
});

/** What came of it: of everything, of a year, of a region, of a caisse. */
export const impactRecord = z.strictObject({
  group: told(z.enum(['all', 'year', 'region', 'caisse']), 'Sorte de groupe', {
    options: { all: 'Tout le site', year: 'Année', region: 'Région', caisse: 'Caisse' },
  }),
  id: told(z.string().optional(), 'Identifiant', {
    meaning: 'L’année, ou l’identifiant de la région ou de la caisse ; absent pour tout le site.',
  }),
  completed: told(whole, 'Projets terminés'),
  people: told(came, 'Personnes venues aider'),
  hours: told(came, 'Heures données'),
  projects: told(whole.optional(), 'Projets', { meaning: 'Absent pour une année.' }),
  peopleWithoutHours: told(whole.optional(), 'Personnes dont on ne sait pas les heures', {
    meaning: 'Elles sont parmi les personnes, et rien d’elles n’est parmi les heures.',
  }),
  needs: told(
    z.strictObject({ asked: told(whole, 'Demandés'), filled: told(whole, 'Comblés') }).optional(),
    'Besoins de gens et de matériel',
  ),
  dollars: told(
    z
      .strictObject({
        campaigns: told(quantity, 'Par les campagnes'),
        elsewhere: told(quantity, 'Autrement'),
      })
      .optional(),
    'Dollars réunis par les projets terminés',
  ),
  goods: told(z.array(labelled(goods, { label: 'Sorte de matériel' })).optional(), 'Matériel reçu'),
  firstOffer: told(waits.optional(), 'De la publication à la première offre', {
    meaning: 'Pour tout le site seulement.',
  }),
  filled: told(waits.optional(), 'De la publication à un besoin comblé', {
    meaning: 'Pour tout le site seulement.',
  }),
});

export type ImpactRecord = z.infer<typeof impactRecord>;

/** What came of some projects: of all of them, then by year, by region and by caisse. */
export function impactRecords(projects: readonly ProjectToday[]): ImpactRecord[] {
  const all = impactOf(projects);
  const { firstOffer, filled } = waitingOf(projects);
  const groups = (group: 'region' | 'caisse') =>
    [...impactBy(projects, ({ data }) => data[group])]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([id, impact]) => ({ group, id, ...recordOf(impact) }));
  return [
    { group: 'all', ...recordOf(all), firstOffer: waitsOf(firstOffer), filled: waitsOf(filled) },
    ...all.years.map((row) => ({ group: 'year' as const, id: row.year, ...yearOf(row) })),
    ...groups('region'),
    ...groups('caisse'),
  ];
}

function yearOf({ completed, people, hours }: YearOfImpact) {
  return { completed, people, hours };
}

function recordOf(impact: Impact) {
  const { completed, people, hours, projects, withoutHours, needs, dollars } = impact;
  return {
    ...{ completed, people, hours, projects, peopleWithoutHours: withoutHours, needs, dollars },
    goods: impact.goods.map(({ material, unit, asked, came: how, promised }) => ({
      ...{ material, unit, asked, ...how, promised },
    })),
  };
}

function waitsOf({ days: known, undated }: Waits) {
  const { lower, median, upper } = spreadOf(known) ?? {};
  return {
    ...{ known: known.length, unknown: undated },
    ...(median !== undefined && { lower, median, upper }),
  };
}
