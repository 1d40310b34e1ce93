import type { Window } from '../model/day.ts';
import { daysBetween } from '../model/days-between.ts';
import type { FoundNeed, FoundProject, NeedsIndex, Spot } from './needs-index.ts';
import {
  ESSENTIAL,
  EXPERTISE,
  type PackedIndex,
  type PublishedIndex,
  packSlug,
} from './packed-index.ts';
import { mapTexts, shorten } from './short-texts.ts';

/** An index as it is published. */
export function publishIndex(index: NeedsIndex): PublishedIndex {
  const packed = packIndex(index);
  const texts: string[] = [];
  mapTexts(packed, (text) => {
    texts.push(text);
    return text;
  });
  const short = shorten(texts);
  let next = 0;
  return {
    words: short.words.join('\n'),
    index: mapTexts(packed, () => short.texts[next++] ?? ''),
  };
}

/** Packs an index. Needs of one project come together, and projects of one place, which compresses better. */
function packIndex({ today, regions, terms, units, needs }: NeedsIndex): PackedIndex {
  const ordered = [
    ...terms.filter(({ category }) => category === 'human'),
    ...terms.filter(({ category }) => category === 'material'),
  ];
  const [regionAt, termAt, unitAt] = [
    numbered(regions.map(({ slug }) => slug)),
    numbered(ordered.map(({ id }) => id)),
    numbered(units.map(({ id }) => id)),
  ];
  const groups = grouped(needs);
  const spots = [...new Map(groups.map(({ key, project }) => [key, project.spot])).values()];
  const spotAt = numbered(spots.map(spotKey));
  const all = groups.flatMap((group) => group.needs.map((need) => ({ need, usual: group.usual })));
  const before = new Map<string | undefined, string | undefined>();
  const unitNumber = ({ term, unit }: FoundNeed) => {
    const isSame = before.get(term) === unit;
    before.set(term, unit);
    return isSame ? 0 : fromOne(unitAt, unit);
  };
  return {
    today,
    regions: [column(regions.map(({ slug }) => slug)), column(regions.map(({ name }) => name))],
    terms: [
      column(ordered.map(({ id }) => id)),
      column(ordered.map(({ label }) => label)),
      column(
        ordered.map(({ synonyms }) => synonyms.map((name) => name.replaceAll(',', ' ')).join(',')),
      ),
      ordered.filter(({ category }) => category === 'human').length,
    ],
    units: [
      column(units.map(({ id }) => id)),
      column(units.map(({ one }) => one)),
      column(units.map(({ many }) => many)),
    ],
    spots: [
      column(spots.map(({ municipality }) => municipality)),
      column(spots.map(({ postalCode = '' }) => postalCode.slice(0, 3))),
      spots.map(({ region }) => regionAt.get(region) ?? -1),
    ],
    projects: [
      column(groups.map(({ project: { slug, title } }) => packSlug(slug, line(title)))),
      column(groups.map(({ project }) => project.title)),
      groups.map(({ key }) => spotAt.get(key) ?? 0),
      groups.map((group) => group.needs.length),
      groups.map(({ project }) => Number(project.remote)),
      groups.map(({ usual }) => daysBetween(today, usual.start)),
      groups.map(({ usual }) => daysBetween(today, usual.end)),
    ],
    needs: [
      column(all.map(({ need: { id, title } }) => packSlug(id, line(title)))),
      column(all.map(({ need }) => need.title)),
      column(all.map(({ need }) => need.action)),
      all.map(({ need: { term } }) => fromOne(termAt, term)),
      all.map(({ need }) => need.missing),
      all.map(({ need }) => unitNumber(need)),
      all.map(({ need }) => (need.essential ? ESSENTIAL : 0) + (need.expertise ? EXPERTISE : 0)),
      all.map(({ need, usual }) => daysBetween(usual.start, need.window.start)),
      all.map(({ need, usual }) => daysBetween(usual.end, need.window.end)),
    ],
  };
}

interface Group {
  /** Of its spot. */
  key: string;
  project: FoundProject;
  needs: FoundNeed[];
  /** The window that the most of its needs have: the project’s, as a rule. */
  usual: Window;
}

function grouped(needs: readonly FoundNeed[]): Group[] {
  const byProject = new Map<FoundProject, FoundNeed[]>();
  for (const need of needs) {
    const group = byProject.get(need.project) ?? [];
    group.push(need);
    byProject.set(need.project, group);
  }
  return [...byProject]
    .map(([project, of]) => ({
      key: spotKey(project.spot),
      project,
      needs: of,
      usual: usualWindow(of),
    }))
    .sort((a, b) => Number(a.key > b.key) - Number(a.key < b.key));
}

function usualWindow(needs: readonly FoundNeed[]): Window {
  const counts = new Map<string, { window: Window; count: number }>();
  for (const { window } of needs) {
    const key = `${window.start} ${window.end}`;
    counts.set(key, { window, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count);
  return most?.window ?? { start: '', end: '' };
}

const spotKey = ({ municipality, region, postalCode = '' }: Spot) =>
  [region, municipality, postalCode.slice(0, 3)].join('|');

const numbered = (names: readonly string[]) => new Map(names.map((name, at) => [name, at]));

const fromOne = (numbers: ReadonlyMap<string, number>, name: string | undefined) =>
  (name === undefined ? -1 : (numbers.get(name) ?? -1)) + 1;

const line = (text: string) => text.replaceAll('\n', ' ');
const column = (texts: readonly string[]) => texts.map(line).join('\n');
