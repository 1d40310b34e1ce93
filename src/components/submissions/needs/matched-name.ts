import { findTerms, type SearchedTerm } from '../../../submissions/form/text-search.ts';

/** The other name of a term by which it was found, where its own name does not say it. */
export function matchedName(term: SearchedTerm, typed: string): string | undefined {
  if (typed.trim() === '') return undefined;
  const own = { id: '', label: term.label };
  if (findTerms([own], typed).length > 0) return undefined;
  const others = (term.synonyms ?? []).map((label) => ({ id: '', label }));
  return findTerms(others, typed)[0]?.label;
}
