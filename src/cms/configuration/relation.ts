import { z } from 'zod';
import type { CollectionName, ReferenceTarget, VocabularyName } from '../../model/editor.ts';
import { collectionNames, nouns } from '../../model/nouns.ts';
import { settings } from '../../model/settings.ts';
import { unwrap } from '../../model/walk.ts';
import type { DeskField } from './decap.ts';

/** The collection of the settings file, and the file's name in it. */
export const SETTINGS = 'settings';

type Target = Exclude<ReferenceTarget, 'needs'>;

/** The picker of another noun, or of a term of a vocabulary: what is shown is its name, what is kept its id. */
export function relationTo(target: Target): Omit<DeskField, 'name' | 'label' | 'required'> {
  const known = { widget: 'relation', options_length: 300 };
  if (isCollection(target)) {
    const { title } = nouns[target];
    return {
      ...known,
      collection: target,
      value_field: '{{slug}}',
      search_fields: [title],
      display_fields: [title],
    };
  }
  const list = `vocabularies.${target}.*`;
  const [label, ...others] = wordsOf(target);
  return {
    ...known,
    collection: SETTINGS,
    file: SETTINGS,
    value_field: `${list}.id`,
    search_fields: [label, ...others].map((word) => `${list}.${word}`),
    display_fields: [`${list}.${label}`],
  };
}

function isCollection(target: Target): target is CollectionName {
  return (collectionNames as string[]).includes(target);
}

/** Where the words of a vocabulary's terms are, the name that is shown first: `label`, `synonyms.*`. */
function wordsOf(vocabulary: VocabularyName): string[] {
  const list = settings.shape.vocabularies.shape[vocabulary];
  const { id: _, ...words } = (list.element as z.ZodObject).shape as Record<string, z.ZodType>;
  return Object.entries(words).map(([name, schema]) =>
    unwrap(schema) instanceof z.ZodArray ? `${name}.*` : name,
  );
}
