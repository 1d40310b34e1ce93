import type { Catalogue } from '../../model/catalogue.ts';
import type { ReferenceTarget } from '../../model/editor.ts';
import { type Answers, readAnswers } from './answers.ts';
import { proposalForm } from './proposal.ts';

/** One thing that can be chosen. */
export interface Choice {
  value: string;
  label: string;
  /** What else it is called. */
  synonyms?: readonly string[] | undefined;
  /** Where it is, for a caisse: the slugs of regions. */
  regions?: readonly string[];
}

/** What can be chosen, list by list. */
export type Choices = Partial<Record<ReferenceTarget, readonly Choice[]>>;

/**
 * What the form lets one choose, by the content as it is published now.
 *
 * @param keeps the caisse that may stay although it takes no new proposals
 */
export function choicesOf(
  { vocabularies, regions, communities, caisses, partners }: Catalogue,
  answers: Answers,
  keeps?: string | null,
): Choices {
  const named = (entries: Record<string, string>) =>
    byLabel(Object.entries(entries).map(([value, label]) => ({ value, label })));
  const terms = (list: readonly { id: string; label: string; synonyms?: readonly string[] }[]) =>
    list.map(({ id, label, synonyms }) => ({ value: id, label, synonyms }));
  return {
    regions: named(regions),
    communities: named(communities),
    caisses: byLabel(
      Object.entries(caisses)
        .filter(([slug, { participation }]) => participation === 'active' || slug === keeps)
        .map(([value, { name, regions: served }]) => ({ value, label: name, regions: served })),
    ),
    partners: byLabel(
      // Money is only given where the site may send people.
      Object.entries(partners)
        .filter(([, { hosts }]) => hosts.length > 0)
        .map(([value, { name }]) => ({ value, label: name })),
    ),
    sectors: terms(vocabularies.sectors),
    skills: terms(vocabularies.skills),
    materials: terms(vocabularies.materials),
    units: vocabularies.units.map(({ id, many }) => ({ value: id, label: many })),
    needs: needsIn(answers),
  };
}

const inFrench = new Intl.Collator('fr-CA');

const byLabel = (choices: Choice[]) =>
  choices.sort((one, other) => inFrench.compare(one.label, other.label));

/** The needs of the proposal itself, for its steps. */
function needsIn(answers: Answers): Choice[] {
  const { needs = [] } = readAnswers(proposalForm, answers) as {
    needs?: { id?: unknown; title?: unknown }[];
  };
  return needs.flatMap(({ id, title }, index) =>
    typeof id === 'string' ? [{ value: id, label: String(title ?? `Besoin ${index + 1}`) }] : [],
  );
}
