import { describe, expect, test } from 'vitest';
import {
  findCaisses,
  findFilled,
  findFirstOffer,
  findGoods,
  findPlaces,
  findYear,
  sayBriefly,
  sayDays,
  saySpread,
  sayUndated,
} from '../../src/i18n/impact-findings.ts';
import { type Piece, tellAll, tellNothing, tellUnderWay } from '../../src/i18n/impact-words.ts';
import { type Impact, impactOf } from '../../src/impact/impact.ts';

const say = (pieces: readonly Piece[]) =>
  pieces
    .map((piece) => (typeof piece === 'string' ? piece : piece.number))
    .join('')
    .replaceAll('\u00a0', ' ');
const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');
const impact = (changes: Partial<Impact>): Impact => ({ ...impactOf([]), ...changes });
const came = (site: number, elsewhere = 0) => ({ site, elsewhere });
const year = (name: string, hours: number) => ({
  ...{ year: name, completed: 0, people: came(1), hours: came(hours) },
});
const goods = (...shares: [number, number][]) =>
  shares.map(([some, asked]) => ({
    ...{ material: 'm', unit: 'u', asked, came: came(some), promised: 0, served: 1 },
  }));

describe('what came of it in all', () => {
  test.each<[Partial<Impact>, string]>([
    [{}, ''],
    [{ completed: 1 }, 'Jusqu’ici, 1 projet est mené à terme.'],
    [{ people: came(1) }, 'Jusqu’ici, 1 personne est venue aider.'],
    [
      { people: came(1), hours: came(1), completed: 2 },
      'Jusqu’ici, 1 personne a donné 1 heure, et 2 projets sont menés à terme.',
    ],
    [
      { people: came(3, 4), hours: came(20.5), withoutHours: 1 },
      'Jusqu’ici, 7 personnes ont donné au moins 20,5 heures.',
    ],
    [{ equipped: 1 }, 'Jusqu’ici, du matériel est arrivé à 1 projet.'],
    [
      { completed: 1, equipped: 4, dollars: { campaigns: 900, elsewhere: 100.4 } },
      'Jusqu’ici, 1 projet est mené à terme. Du matériel est arrivé à 4 projets, et 1 000 $ ont été donnés.',
    ],
    [
      { dollars: { campaigns: 250, elsewhere: 0 }, completed: 1 },
      'Jusqu’ici, 1 projet est mené à terme. 250 $ ont été donnés.',
    ],
  ])('%j', (changes, sentence) => {
    expect(say(tellAll(impact(changes)))).toBe(sentence);
  });
});

test('nothing is not told as nothing where nobody could look', () => {
  expect(tellNothing(true)).toMatch(/rien n’est encore compté/);
  expect(tellNothing(false)).not.toMatch(/rien/);
});

describe('what is under way', () => {
  const ahead = { open: 0, untold: 0, needs: { asked: 0, filled: 0 }, awaiting: 0 };
  const campaigns = { count: 0, raised: 0, goal: 0 };
  test.each([
    [{}, ''],
    [{ untold: 1 }, 'Un projet passé n’a pas encore dit ce qu’il a accompli.'],
    [
      { open: 1, needs: { asked: 3, filled: 1 }, awaiting: 1 },
      'En ce moment, 1 projet est ouvert. Sur ses 3 besoins de gens et de matériel, 1 est comblé. 1 offre attend une réponse.',
    ],
    [
      { open: 1, needs: { asked: 2, filled: 0 }, campaigns: { count: 1, raised: 0, goal: 400 } },
      'En ce moment, 1 projet est ouvert. Sur ses 2 besoins de gens et de matériel, aucun n’est encore comblé.',
    ],
    [
      { open: 2, untold: 2, campaigns: { count: 1, raised: 20, goal: 400 } },
      'En ce moment, 2 projets sont ouverts. Une campagne a réuni 20 $ sur 400 $. 2 projets passés n’ont pas encore dit ce qu’ils ont accompli.',
    ],
  ])('%j', (changes, sentence) => {
    expect(say(tellUnderWay({ ...ahead, campaigns, ...changes }))).toBe(sentence);
  });
});

describe('what a figure finds', () => {
  test('a year is the best one only where it is alone', () => {
    const find = (...years: [string, number][]) =>
      plain(
        findYear(
          impact({
            years: years.map(([name, hours]) => year(name, hours)),
            hours: came(years.reduce((sum, [, hours]) => sum + hours, 0)),
          }),
          '2026',
        ),
      );
    expect(find()).toBe(undefined);
    expect(find(['2025', 0])).toBe(undefined);
    expect(find(['2025', 0], ['2026', 1])).toBe('1 heure d’aide en 2026');
    expect(find(['2025', 9], ['2026', 3])).toBe('2025 est l’année où l’on a le plus donné');
    expect(find(['2025', 9], ['2026', 30])).toMatch(/^2026, pas encore finie/);
    expect(find(['2025', 9], ['2026', 9])).toBe('18 heures d’aide depuis 2025');
  });

  test('things are complete, or have begun to come, or there is nothing to say', () => {
    const find = (...shares: [number, number][]) =>
      plain(findGoods(impact({ goods: goods(...shares) })));
    expect(find([0, 4])).toBe(undefined);
    expect(find([1, 4])).toBe('Du matériel a commencé à arriver');
    expect(find([1, 4], [0, 4])).toBe('1 sorte de matériel sur 2 a commencé à arriver');
    expect(find([4, 4], [5, 4], [0, 1])).toBe(
      '2 sortes de matériel sur 3 sont arrivées au complet',
    );
  });

  test('the median is said as what it is', () => {
    const spread = { count: 7, least: 0, lower: 0, median: 4.5, upper: 9, most: 61 };
    expect(plain(findFirstOffer(spread))).toBe(
      'Une fois sur deux, une première offre arrive en 4,5 jours ou moins',
    );
    expect(findFilled({ ...spread, median: 0 })).toMatch(/le jour même$/);
    expect(plain(saySpread(spread))).toBe(
      '7 besoins. Le quart le plus rapide : le jour même. Le quart le plus lent : 9 jours ou plus. L’attente la plus longue : 61 jours.',
    );
    const waits = (undated: number) => ({ days: [], undated });
    const undated = (offers: number, needs: number) =>
      plain(sayUndated({ firstOffer: waits(offers), filled: waits(needs), without: 0 }));
    expect(undated(0, 0)).toBe('');
    expect(undated(2, 1)).toMatch(
      /^Le jour n’est pas connu pour 1 besoin comblé et 2 premières offres : /,
    );
    expect([sayDays(0, 0), sayDays(3, 3), sayDays(7, 13)].map(plain)).toEqual([
      'Le jour même',
      '3 jours',
      'De 7 à 13 jours',
    ]);
  });

  test('places', () => {
    const place = (filled: number, asked: number) => impact({ needs: { filled, asked } });
    expect(plain(findPlaces([place(1, 2), place(0, 3), place(0, 0)], 'région', 'régions'))).toBe(
      'Dans 1 région sur 2, au moins la moitié des besoins sont comblés',
    );
    expect(plain(sayBriefly(impact({ completed: 1, hours: came(2, 4) })))).toBe(
      '1 projet terminé et 6 heures',
    );
    expect(sayBriefly(impact({}))).toBe('');
  });

  test('places of a site that has no project yet', () => {
    expect(findPlaces([], 'région', 'régions')).toBe('Les premiers besoins sont encore à venir');
    expect(findCaisses(0, 0)).toBe('Aucun projet n’est encore entré par une caisse');
    expect(plain(findCaisses(1, 1))).toBe('Une caisse a ouvert la porte à un projet');
  });
});
