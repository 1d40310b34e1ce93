import { z } from 'zod';
import type { CollectionName } from '../../model/editor.ts';
import { collectionNames, type Noun, nouns } from '../../model/nouns.ts';
import { settings } from '../../model/settings.ts';
import { fieldOf, unwrap } from '../../model/walk.ts';
import type { DeskCollection, DeskField, DeskFilter } from './decap.ts';
import { deskFields } from './field.ts';
import { publicPaths } from './public-path.ts';
import { SETTINGS } from './relation.ts';

/** How the desk reads and writes an entry, and the settings. */
export const ENTRY_FORMAT = 'perron-entry';
export const SETTINGS_FORMAT = 'perron-settings';

/** What a collection's configuration needs of a noun. */
export type NounDescription = Omit<Noun<unknown>, 'schema'> & { schema: z.ZodType };

/** Every collection of the model, then the settings. `folder` is the content folder in its repository. */
export function deskCollections(folder: string): DeskCollection[] {
  return [
    ...collectionNames.map((name) => nounCollection(name, nouns[name], folder)),
    settingsCollection(folder),
  ];
}

/** The collection of one noun. */
export function nounCollection(
  name: string,
  noun: NounDescription,
  folder: string,
): DeskCollection {
  const object = objectOf(noun.schema, name);
  const fields = deskFields(object, name);
  const publicPath = publicPaths[name as CollectionName];
  const references = fields.filter(({ widget, multiple }) => widget === 'relation' && !multiple);
  const filters = fields.flatMap(filtersOf);
  return {
    name,
    label: noun.label,
    label_singular: noun.singular,
    folder: within(folder, name),
    create: true,
    delete: !isReferredTo(name),
    extension: 'md',
    ...(publicPath && { preview_path: publicPath }),
    format: ENTRY_FORMAT,
    identifier_field: noun.title,
    slug: `{{fields.${noun.title}}}`,
    summary: [noun.title, ...references.map((field) => field.name)]
      .map((field) => `{{${field}}}`)
      .join(' · '),
    sortable_fields: fields
      .filter(({ name: field, widget }) => field === noun.title || widget === 'number')
      .map(({ name: field, label }) => ({
        field,
        label,
        ...(field === noun.title && { default_sort: 'asc' as const }),
      })),
    ...(filters.length > 0 && { view_filters: filters }),
    ...(references.length > 0 && {
      view_groups: references.map(({ name: field, label }) => ({ label, field })),
    }),
    fields: [...fields, bodyField(noun)],
  };
}

function settingsCollection(folder: string): DeskCollection {
  return {
    name: SETTINGS,
    label: 'Réglages',
    delete: false,
    editor: { preview: false },
    format: SETTINGS_FORMAT,
    files: [
      {
        name: SETTINGS,
        label: 'Réglages du site',
        file: within(folder, 'settings.yml'),
        fields: deskFields(objectOf(settings, SETTINGS), SETTINGS),
      },
    ],
  };
}

/** A path in the repository, whether the content folder is its root or not. */
export function within(folder: string, path: string): string {
  return folder === '' ? path : `${folder}/${path}`;
}

function objectOf(schema: z.ZodType, name: string): z.ZodObject {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) return inner;
  throw new Error(`cms: ${name} cannot be edited in the desk: it is not an object`);
}

function bodyField({ body: { label, hint, max } }: NounDescription): DeskField {
  return {
    name: 'body',
    label,
    hint,
    widget: 'markdown',
    required: false,
    pattern: [new RegExp(`^[\\s\\S]{0,${max}}$`), `au plus ${max} caractères`],
    buttons: [
      'bold',
      'italic',
      'link',
      'heading-two',
      'heading-three',
      'quote',
      'bulleted-list',
      'numbered-list',
    ],
    editor_components: [],
    modes: ['rich_text', 'raw'],
  };
}

function filtersOf({ widget, multiple, options = [], name, label }: DeskField): DeskFilter[] {
  if (widget !== 'select' || multiple) return [];
  return options.map((option) => ({
    label: `${label} : ${option.label}`,
    field: name,
    pattern: `^${option.value}$`,
  }));
}

/** Whether any noun refers to this one: then none of its entries can be taken away without care. */
export function isReferredTo(name: string): boolean {
  return collectionNames.some((other) => refersTo(nouns[other].schema, name as CollectionName));
}

function refersTo(schema: z.ZodType, target: CollectionName): boolean {
  const inner = unwrap(schema);
  if (fieldOf(schema)?.refersTo === target) return true;
  if (inner instanceof z.ZodArray) return refersTo(inner.element as z.ZodType, target);
  if (inner instanceof z.ZodObject) {
    return Object.values(inner.shape).some((child) => refersTo(child as z.ZodType, target));
  }
  if (inner instanceof z.ZodDiscriminatedUnion) {
    return (inner.options as z.ZodType[]).some((option) => refersTo(option, target));
  }
  return false;
}
