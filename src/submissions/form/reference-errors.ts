import type { z } from 'zod';
import type { ReferenceTarget } from '../../model/editor.ts';
import { referencesIn } from '../../model/references.ts';
import { placeAt } from './answer-place.ts';
import type { KnownIds } from './proposal-context.ts';
import type { ProposalError } from './proposal-error.ts';
import { sentenceOn } from './say-error.ts';

/** The references of a proposal, complete or not, that lead nowhere. */
export function referenceErrors(schema: z.ZodType, data: unknown, ids: KnownIds): ProposalError[] {
  const found = referencesIn(schema, data);
  const lists = new Map<string, ReadonlySet<string>>(
    Object.entries({ ...ids, needs: needIdsOf(data) }).map(([name, list]) => [name, new Set(list)]),
  );
  return found
    .filter(({ target, id }) => id.trim() !== '' && !lists.get(target)?.has(id))
    .map(({ path, target }) => {
      const place = placeAt(schema, path, data);
      const wrong = nowhere[target] ?? 'n’est pas dans la liste : choisissez-y votre réponse';
      return { field: place.key, code: 'UNKNOWN_REFERENCE', message: sentenceOn(place, wrong) };
    });
}

const nowhere: Partial<Record<ReferenceTarget, string>> = {
  caisses: 'ne reçoit pas de projets en ce moment : choisissez-en une autre dans la liste',
  needs: 'nomme un besoin qui n’est plus dans le projet : choisissez parmi ceux qui y sont',
};

function needIdsOf(data: unknown): string[] {
  const needs: unknown =
    typeof data === 'object' && data !== null ? Reflect.get(data, 'needs') : undefined;
  if (!Array.isArray(needs)) return [];
  return needs.flatMap((need: unknown) => {
    const id: unknown = typeof need === 'object' && need !== null ? Reflect.get(need, 'id') : '';
    return typeof id === 'string' ? [id] : [];
  });
}
