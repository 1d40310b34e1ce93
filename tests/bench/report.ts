import { type Kind, totalOf, type Written } from './count-pages.ts';
import type { Cost } from './measure.ts';
import { sayNumber, table } from './table.ts';

/** What a tool did and what it cost. */
export interface Result {
  name: string;
  cost: Cost;
  written: Written;
}

/** The results of one size. */
export interface Measured {
  size: number;
  results: Result[];
}

/** The kinds of pages that every tool must make in the same number, or the ratios mean nothing. */
const SAME: Record<Exclude<Kind, 'other'>, string> = {
  project: 'projets',
  offer: 'offres',
  list: 'listes',
};

/** The results of one size, Perron's first, as they are read on a terminal. */
export function report(results: readonly Result[]): string {
  const [perron] = results;
  if (!perron) throw new Error('bench: nothing was built');
  return [costs(results, perron), pages(results), unequal(results, perron), more(perron)].join(
    '\n\n',
  );
}

function costs(results: readonly Result[], perron: Result): string {
  const rows = results.map(({ name, cost, written }) => [
    name,
    sayNumber(cost.seconds, 1),
    sayNumber(cost.processor, 1),
    sayNumber(totalOf(written)),
    sayNumber(totalOf(written) / cost.seconds),
    sayNumber(cost.megabytes),
    sayNumber(perron.cost.seconds / cost.seconds, 2),
    sayNumber(perron.cost.processor / cost.processor, 2),
  ]);
  const head = [
    '',
    's',
    's de processeur',
    'pages',
    'pages/s',
    'Mo au plus',
    'rapport',
    'de processeur',
  ];
  return `${table([head, ...rows])}\n  rapport : ce que prend Perron, divisé par ce que prend l’outil ; une seule construction, à froid`;
}

function pages(results: readonly Result[]): string {
  const rows = results.map(({ name, written }) => [
    name,
    ...(Object.keys(SAME) as (keyof typeof SAME)[]).map((kind) => sayNumber(written.pages[kind])),
    sayNumber(written.pages.other),
    sayNumber(written.megabytes, 1),
  ]);
  return table([['pages', ...Object.values(SAME), 'autres', 'Mo de HTML'], ...rows]);
}

function unequal(results: readonly Result[], perron: Result): string {
  const differing = (Object.keys(SAME) as (keyof typeof SAME)[]).filter((kind) =>
    results.some(({ written }) => written.pages[kind] !== perron.written.pages[kind]),
  );
  return differing.length === 0
    ? '  Les pages équivalentes sont en même nombre partout.'
    : `  ATTENTION : ${differing.map((kind) => SAME[kind]).join(', ')} ne sont pas en même nombre partout ; les rapports n’y comparent pas la même chose.`;
}

function more({ written }: Result): string {
  const files = [...written.others]
    .sort(([, a], [, b]) => b - a)
    .map(([extension, count]) => `${sayNumber(count)} ${extension}`);
  return [
    `  Perron écrit aussi : ${files.join(', ')}.`,
    '  Il vérifie aussi chaque fichier (schéma, références, critères), assainit le Markdown, compose la typographie',
    '  de chaque page et écrit le catalogue des fonctions ; les autres outils ne font rien de cela.',
  ].join('\n');
}

/** What each project more costs, from one size to another: what every build costs anyway is left out. */
export function growth(small: Measured, large: Measured): string {
  const rows = small.results.map(({ name, cost }) => {
    const most = large.results.find((each) => each.name === name)?.cost ?? cost;
    const each = (more: number) => sayNumber((more * 1000) / (large.size - small.size), 1);
    return [
      name,
      each(most.seconds - cost.seconds),
      each(most.processor - cost.processor),
      each(most.megabytes - cost.megabytes),
    ];
  });
  return table([['par projet de plus', 'ms', 'ms de processeur', 'Ko'], ...rows]);
}
