import { singular } from '../../model/plain.ts';
import { plainWords } from './plain-words.ts';

/** What is compared of a project. */
export interface ComparedProject {
  title: string;
  /** The name of its promoter. */
  organisation: string;
  municipality?: string | undefined;
  region?: string | undefined;
}

/** A project that may be the same as another, and why one thinks so. */
export interface SimilarProject {
  slug: string;
  title: string;
  why: 'same-organisation' | 'similar-title';
}

/** How alike two titles are, from 0 to 1, before one looks at them twice. */
const ALIKE = 0.6;

/**
 * The projects that may be the same as one: of the same organisation, or with a similar title in the
 * same place. The most similar titles first.
 */
export function similarProjects(
  one: ComparedProject,
  others: Iterable<ComparedProject & { slug: string }>,
): SimilarProject[] {
  const found: (SimilarProject & { likeness: number })[] = [];
  const [titleOfOne, nameOfOne] = [wordsOf(one.title), organisationKey(one.organisation)];
  for (const other of others) {
    const { slug, title } = other;
    const likeness = likenessOf(titleOfOne, wordsOf(title));
    if (nameOfOne !== '' && nameOfOne === organisationKey(other.organisation)) {
      found.push({ slug, title, why: 'same-organisation', likeness });
    } else if (likeness >= ALIKE && isNear(one, other)) {
      found.push({ slug, title, why: 'similar-title', likeness });
    }
  }
  return found
    .sort((a, b) => b.likeness - a.likeness)
    .map(({ slug, title, why }) => ({ slug, title, why }));
}

const wordsOf = (text: string) => new Set(plainWords(text).map(singular));

/** The share of their words that two titles have in common (Dice’s coefficient). */
function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  const shared = [...one].filter((word) => other.has(word)).length;
  return (2 * shared) / (one.size + other.size);
}

/** The same municipality; where it is not told, the same region; where nothing is, anywhere. */
function isNear(one: ComparedProject, other: ComparedProject): boolean {
  const [here, there] = [placeKey(one.municipality), placeKey(other.municipality)];
  if (here && there) return here === there;
  return one.region === undefined || other.region === undefined || one.region === other.region;
}

/** What says how an organisation is registered, and not which one it is. */
const LEGAL_WORDS = new Set(
  'inc incorporee ltee ltd limitee enr enregistree obnl osbl obl npo senc cie compagnie'.split(' '),
);

const SPELT: Readonly<Record<string, string>> = {
  coop: 'cooperative',
  st: 'saint',
  ste: 'sainte',
  assoc: 'association',
  ass: 'association',
};

/** The name of an organisation, however it was written: accents, case, « inc. », « O.B.N.L. ». */
function organisationKey(name: string): string {
  const undotted = name.replace(/\b(?:\p{L}\.){2,}/gu, (initials) => initials.replaceAll('.', ''));
  return plainWords(undotted)
    .filter((word) => !LEGAL_WORDS.has(word))
    .map((word) => singular(SPELT[word] ?? word))
    .join(' ');
}

const placeKey = (name: string | undefined) =>
  plainWords(name ?? '')
    .map((word) => SPELT[word] ?? word)
    .join(' ');
