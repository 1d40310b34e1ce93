import { z } from 'zod';
import { repeatedAt } from './repeated.ts';

/** The nouns that editors own, each a folder of `content/`. */
export type CollectionName =
  | 'projects'
  | 'caisses'
  | 'regions'
  | 'communities'
  | 'partners'
  | 'resources'
  | 'pages';

/** The word lists of `content/settings.yml`. */
export type VocabularyName = 'skills' | 'materials' | 'sectors' | 'units';

/** What a reference points to. `needs` are those of the same project. */
export type ReferenceTarget = CollectionName | VocabularyName | 'needs';

/** What an editor reads about a field, and how the desk should let it be filled. */
export interface EditorField {
  /** The field's name on screen, in French. */
  label: string;
  /** One sentence that helps to fill it well, in French. */
  hint?: string;
  /** The noun or vocabulary whose id the field holds. References are checked from this alone. */
  refersTo?: ReferenceTarget;
  /** French names of an enumeration's values. */
  options?: Record<string, string>;
  /** Which control the desk shows when the type alone does not tell. */
  control?: 'multiline' | 'markdown' | 'picture' | 'sealed';
  /** For an object in a list: the template of its one-line summary in the desk. */
  summary?: string;
  /** Shown only when a sibling field has one of these values. */
  when?: { field: string; is: readonly (string | boolean)[] };
  /** The field's unit, shown after its label. */
  unit?: string;
}

/** Editor labels, attached to the schemas themselves so that no field is described twice. */
export const editor = z.registry<EditorField>();

/**
 * A copy of a schema with its editor label. Call it last in a chain: `.optional()` and its like make
 * a new schema, which would have no label.
 */
export function labelled<S extends z.ZodType>(schema: S, field: EditorField): S {
  const copy = schema.clone() as S;
  editor.add(copy, field);
  return copy;
}

/** A field that holds the id of another noun, checked against the content that exists. */
export function reference(target: ReferenceTarget, field: Omit<EditorField, 'refersTo'>) {
  return labelled(z.string().min(1).max(80), { ...field, refersTo: target });
}

/** A list of ids of another noun, each of them once. */
export function references(target: ReferenceTarget, field: Omit<EditorField, 'refersTo'>) {
  return z.array(reference(target, field)).superRefine((ids, context) => {
    for (const index of repeatedAt(ids)) {
      context.addIssue({
        code: 'custom',
        path: [index],
        message: 'est déjà dans cette liste : enlevez-le',
      });
    }
  });
}
