import type { FoundNeed, FoundProject, NeedsIndex } from '../../../src/finding/needs-index.ts';
import { termOf } from '../../../src/finding/needs-to-find.ts';
import type { Content } from '../../../src/model/content.ts';
import { places } from '../../../src/places/quebec.ts';

/**
 * An index of so many needs, four or five to a project. Its sentences are drawn word after word
 * as the sample's own texts follow one another, so that they are as long, as various and as hard to compress as
 * what people write; the shares of what can be told in fewer letters are the sample's too.
 */
export function generatedIndex(content: Content, count: number, seed = 1): NeedsIndex {
  const random = randomFrom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const needs = content.projects.flatMap(({ data }) => data.needs);
  const told = [
    ...needs.flatMap(({ title, details = '' }) => [title, details]),
    ...content.projects.flatMap(({ data }) => [data.title, data.summary]),
  ];
  const sayTitle = speaker(
    told,
    needs.map(({ title }) => title),
    pick,
    random,
  );
  const sayProject = speaker(
    told,
    content.projects.map(({ data }) => data.title),
    pick,
    random,
  );
  const sayAction = speaker(
    needs.flatMap(({ action = '', title }) => [action, title]),
    needs.flatMap(({ action }) => action ?? []),
    pick,
    random,
  );
  const { skills, materials, units } = content.settings.vocabularies;
  const terms = [
    ...skills.map((term) => ({ ...term, category: 'human' as const })),
    ...materials.map((term) => ({ ...term, category: 'material' as const })),
  ];
  const municipalities = places.filter(({ kind }) => kind === 'municipality');
  const towns = Array.from({ length: 60 }, () => pick(municipalities));
  const postal = places.filter(({ kind }) => kind === 'postal');
  // One for a village, several for a town.
  const postalOf = (name: string) =>
    postal[
      (name.length * 31 + name.charCodeAt(2) + (random() < 0.2 ? Math.floor(random() * 9) : 0)) %
        postal.length
    ]?.name;
  const asked = needs.map((need) => (need.category === 'financial' ? need.amount : need.quantity));
  const usedTerms = needs.flatMap((need) =>
    terms.filter(({ id }) => need.category !== 'financial' && id === termOf(need)),
  );
  // Things are nearly always counted in the same way.
  const unitOf = (term: string) =>
    (random() < 0.15 ? pick(units) : units[term.length % units.length])?.id;
  // The whole title, or its first words, or others.
  const slugOf = (title: string) => {
    const share = random();
    if (share < 0.63) return slugged(title);
    return share < 0.83 ? slugged(title).split('-').slice(0, 4).join('-') : slugged(sayProject(30));
  };
  const projectOf = (): FoundProject => {
    // As in the sample, half of them are in a few towns.
    const { name, region } = pick(random() < 0.5 ? towns : municipalities);
    const title = sayProject(38);
    return {
      slug: slugOf(title),
      title,
      spot: { municipality: name, region, postalCode: postalOf(name) },
      remote: random() < 0.05,
    };
  };
  let project = projectOf();
  let usual = windowFrom(random);
  const generated = Array.from({ length: count }, (): FoundNeed => {
    if (random() < 0.215) [project, usual] = [projectOf(), windowFrom(random)];
    const term = random() < 0.15 ? undefined : pick(random() < 0.5 ? usedTerms : terms);
    const title = sayTitle(37);
    const inTitle = slugged(title).split('-').slice(0, 4);
    return {
      id: pick(random() < 0.73 ? inTitle : slugged(pick(told)).split('-')).slice(0, 20),
      title,
      action:
        term === undefined
          ? 'Donner de l’argent'
          : random() < 0.1
            ? 'Offrir mon temps'
            : sayAction(19),
      category: term?.category ?? 'financial',
      term: term?.id,
      missing: pick(asked),
      unit: term?.category === 'material' ? unitOf(term.id) : undefined,
      essential: random() < 0.2,
      expertise: term?.category === 'human' && random() < 0.5,
      window: random() < 0.72 ? usual : windowFrom(random),
      project,
    };
  });
  return {
    today: day(0),
    regions: content.regions.map(({ slug, data }) => ({ slug, name: data.name })),
    terms,
    units,
    needs: generated,
  };
}

/** Says sentences of about so many letters, each word drawn among those that follow the one before in some texts. */
function speaker(
  texts: readonly string[],
  starts: readonly string[],
  pick: <T>(items: readonly T[]) => T,
  random: () => number,
): (letters: number) => string {
  const following = new Map<string, string[]>();
  const all: string[] = [];
  for (const text of texts) {
    const words = text.split(/\s+/).filter(Boolean);
    all.push(...words);
    for (const [at, word] of words.slice(0, -1).entries()) {
      const next = following.get(word) ?? [];
      next.push(words[at + 1] ?? '');
      following.set(word, next);
    }
  }
  return (letters) => {
    const length = letters * (0.6 + random() * 0.8);
    let word = pick(starts).split(/\s+/)[0] ?? '';
    let said = word;
    while (said.length < length) {
      // One time in four something new: people do not say only what was said.
      word = pick(random() < 0.25 ? all : (following.get(word) ?? all));
      if (said.length + word.length > length + 4) break;
      said += ` ${word}`;
    }
    return said;
  };
}

function windowFrom(random: () => number) {
  const start = Math.floor(random() * 200) - 100;
  return { start: day(start), end: day(start + 101 + Math.floor(random() * 200)) };
}

const slugged = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join('-') || 'x';

const TODAY = Date.parse('2026-11-23');
const day = (after: number) => new Date(TODAY + after * 86_400_000).toISOString().slice(0, 10);

/** The same numbers each time (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
