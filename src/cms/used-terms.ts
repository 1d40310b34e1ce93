import type { CollectionName, VocabularyName } from '../model/editor.ts';
import { nouns } from '../model/nouns.ts';
import { referencesIn } from '../model/references.ts';
import { settings } from '../model/settings.ts';

/** The terms of each vocabulary that some entries use, without repetition. */
export function usedTerms(
  entries: readonly { collection: CollectionName; data: unknown }[],
): Record<VocabularyName, string[]> {
  const used = new Map<string, Set<string>>();
  for (const { collection, data } of entries) {
    for (const { target, id } of referencesIn(nouns[collection].schema, data)) {
      used.set(target, (used.get(target) ?? new Set()).add(id));
    }
  }
  const names = Object.keys(settings.shape.vocabularies.shape) as VocabularyName[];
  return Object.fromEntries(
    names.map((name) => [name, [...(used.get(name) ?? [])].sort()]),
  ) as Record<VocabularyName, string[]>;
}
