import type { NeedCategory } from '../model/need.ts';
import { daysAfter } from './days.ts';
import type { FoundNeed, FoundProject, FoundTerm, NeedsIndex, Spot } from './needs-index.ts';
import {
  ESSENTIAL,
  EXPERTISE,
  type PackedIndex,
  type PublishedIndex,
  unpackSlug,
} from './packed-index.ts';
import { lengthen, mapTexts } from './short-texts.ts';

/** An index that was published. It comes from the site’s own build: its shape is not checked again. */
export function readPublished({ words, index }: PublishedIndex): NeedsIndex {
  const list = words.split('\n');
  return unpack(mapTexts(index, (text) => lengthen(text, list)));
}

function unpack(packed: PackedIndex): NeedsIndex {
  const { today } = packed;
  const [slugs = [], regionNames = []] = packed.regions.map(texts);
  const [unitIds = [], one = [], many = []] = packed.units.map(texts);
  const terms = termsIn(packed);
  const projects = projectsIn(packed, slugs);
  const [packedIds, packedTitles, packedActions, termsOf, missing, unitsOf, flags, starts, ends] =
    packed.needs;
  const [ids, titles, actions] = [texts(packedIds), texts(packedTitles), texts(packedActions)];
  const before = new Map<string | undefined, string | undefined>();
  const needs = projects.map(({ project, start, end }, at): FoundNeed => {
    const term = terms[(termsOf[at] ?? 0) - 1];
    const category: NeedCategory = term?.category ?? 'financial';
    const title = titles[at] ?? '';
    const unit = unitIds[(unitsOf[at] ?? 0) - 1] ?? before.get(term?.id);
    before.set(term?.id, unit);
    return {
      id: unpackSlug(ids[at] ?? '', title),
      title,
      action: actions[at] ?? '',
      category,
      term: term?.id,
      missing: missing[at] ?? 0,
      unit,
      essential: ((flags[at] ?? 0) & ESSENTIAL) !== 0,
      expertise: ((flags[at] ?? 0) & EXPERTISE) !== 0,
      window: {
        start: daysAfter(today, start + (starts[at] ?? 0)),
        end: daysAfter(today, end + (ends[at] ?? 0)),
      },
      project,
    };
  });
  return {
    today,
    regions: slugs.map((slug, at) => ({ slug, name: regionNames[at] ?? slug })),
    terms,
    units: unitIds.map((id, at) => ({ id, one: one[at] ?? '', many: many[at] ?? '' })),
    needs,
  };
}

function termsIn({ terms: [ids, packedLabels, packedSynonyms, skills] }: PackedIndex): FoundTerm[] {
  const [labels, synonyms] = [texts(packedLabels), texts(packedSynonyms)];
  return texts(ids).map((id, at) => ({
    id,
    label: labels[at] ?? '',
    category: at < skills ? 'human' : 'material',
    synonyms: (synonyms[at] ?? '').split(',').filter(Boolean),
  }));
}

/** The project of each need, and the days of most of its needs, from the index’s own. */
function projectsIn({ spots, projects }: PackedIndex, regions: readonly string[]) {
  const [names, packedPostal, regionsOf] = spots;
  const postal = texts(packedPostal);
  const places = texts(names).map(
    (municipality, at): Spot => ({
      municipality,
      region: regions[regionsOf[at] ?? -1] ?? '',
      ...(postal[at] && { postalCode: postal[at] }),
    }),
  );
  const [packedSlugs, packedTitles, spotsOf, counts, remote, firsts, lasts] = projects;
  const [slugs, titles] = [texts(packedSlugs), texts(packedTitles)];
  return counts.flatMap((count, at) => {
    const title = titles[at] ?? '';
    const project: FoundProject = {
      slug: unpackSlug(slugs[at] ?? '', title),
      title,
      spot: places[spotsOf[at] ?? 0] ?? { municipality: '', region: '' },
      remote: remote[at] === 1,
    };
    const of = { project, start: firsts[at] ?? 0, end: lasts[at] ?? 0 };
    return Array.from({ length: count }, () => of);
  });
}

/** An empty column is one of no text: no list of ours holds a single empty one. */
const texts = (column: string) => (column === '' ? [] : column.split('\n'));
