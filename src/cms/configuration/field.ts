import { z } from 'zod';
import type { EditorField } from '../../model/editor.ts';
import { fieldOf, unwrap } from '../../model/walk.ts';
import { listSize } from './checks.ts';
import type { DeskField } from './decap.ts';
import { hintOf } from './hint.ts';
import { relationTo } from './relation.ts';
import { textLimits } from './text-limits.ts';

/** What a field's configuration depends on besides its own schema. */
export interface Place {
  /** Where the field is, to name it in errors: `projects.needs[].title`. */
  path: string;
  /** Within an optional group: nothing is demanded there until the whole is checked. */
  optional: boolean;
  /** The fields of the same object, for those shown only beside certain values. */
  siblings: Readonly<Record<string, z.ZodType>>;
}

/** The desk's field for one key of an object, by its schema and editor label alone. */
export function deskField(name: string, schema: z.ZodType, place: Place): DeskField {
  const field = fieldOf(schema);
  if (!field) throw new Error(`cms: ${place.path} has no editor label`);
  const inner = unwrap(schema);
  const filled = schema instanceof z.ZodDefault ? schema.def.defaultValue : undefined;
  const optional = place.optional || schema instanceof z.ZodOptional || filled !== undefined;
  const hint = hintOf(field, inner, place.siblings);
  return {
    name,
    label: field.unit ? `${field.label} (${field.unit})` : field.label,
    required: !optional,
    ...(hint && { hint }),
    ...widgetOf(inner, field, {
      ...place,
      optional: place.optional || schema instanceof z.ZodOptional,
    }),
    ...(filled !== undefined && !Array.isArray(filled) && !place.optional && { default: filled }),
  };
}

/** The desk's fields for an object, in the order of its schema. */
export function deskFields(object: z.ZodObject, path: string, optional = false): DeskField[] {
  const siblings = object.shape as Record<string, z.ZodType>;
  return Object.entries(siblings)
    .filter(([, schema]) => !(unwrap(schema) instanceof z.ZodLiteral))
    .map(([name, schema]) =>
      deskField(name, schema, { path: `${path}.${name}`, optional, siblings }),
    );
}

type Widget = Omit<DeskField, 'name' | 'label' | 'required' | 'hint'>;

function widgetOf(schema: z.ZodType, field: EditorField, place: Place): Widget {
  if (schema instanceof z.ZodArray) return listWidget(schema, field, place);
  if (schema instanceof z.ZodObject) {
    return {
      widget: 'object',
      collapsed: place.optional,
      fields: deskFields(schema, place.path, place.optional),
    };
  }
  if (schema instanceof z.ZodEnum)
    return { widget: 'select', options: optionsOf(schema, field, place.path) };
  if (schema instanceof z.ZodBoolean) return { widget: 'boolean' };
  if (schema instanceof z.ZodNumber) return numberWidget(schema);
  if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat)
    return textWidget(schema, field, place);
  throw new Error(
    `cms: ${place.path} cannot be edited in the desk: no widget for ${schema.def.type}`,
  );
}

function textWidget(
  schema: z.ZodString | z.ZodStringFormat,
  field: EditorField,
  place: Place,
): Widget {
  if (field.refersTo === 'needs')
    throw new Error(`cms: ${place.path} refers to needs outside of a list`);
  if (field.refersTo) return relationTo(field.refersTo);
  if (field.control === 'sealed') return { widget: 'sealed' };
  if (field.control === 'picture') return { widget: 'image', choose_url: false };
  if (schema instanceof z.ZodISODate)
    return { widget: 'datetime', date_format: 'YYYY-MM-DD', time_format: false };
  const pattern = textLimits(schema);
  const widget =
    field.control === 'markdown' ? 'markdown' : field.control === 'multiline' ? 'text' : 'string';
  return { widget, ...(pattern && { pattern }) };
}

function numberWidget({ isInt, minValue, maxValue }: z.ZodNumber): Widget {
  const bounded = (value: number | null) =>
    value !== null && Number.isFinite(value) && Math.abs(value) < Number.MAX_SAFE_INTEGER;
  return {
    widget: 'number',
    value_type: isInt ? 'int' : 'float',
    ...(isInt && { step: 1 }),
    ...(bounded(minValue) && { min: minValue as number }),
    ...(bounded(maxValue) && { max: maxValue as number }),
  };
}

function listWidget(schema: z.ZodArray, field: EditorField, place: Place): Widget {
  const element = schema.element as z.ZodType;
  const item = unwrap(element);
  const label = fieldOf(element);
  const size = listSize(schema);
  const path = `${place.path}[]`;
  if (label?.refersTo && label.refersTo !== 'needs') {
    return { ...relationTo(label.refersTo), multiple: true, ...size };
  }
  if (item instanceof z.ZodEnum) {
    return {
      widget: 'select',
      multiple: true,
      options: optionsOf(item, label ?? field, path),
      ...size,
    };
  }
  if (item instanceof z.ZodString || item instanceof z.ZodStringFormat)
    return { widget: 'list', ...size };
  const singular = { label_singular: label?.label ?? field.label };
  const common = {
    widget: 'list',
    ...singular,
    ...size,
    default: [],
    collapsed: true,
    minimize_collapsed: place.path.startsWith('settings.'),
  };
  if (item instanceof z.ZodNumber) {
    const number = { name: 'value', label: singular.label_singular, required: true };
    return { ...common, field: { ...number, ...numberWidget(item) } };
  }
  if (item instanceof z.ZodObject) {
    return {
      ...common,
      ...(label?.summary && { summary: label.summary }),
      fields: deskFields(item, path),
    };
  }
  if (item instanceof z.ZodDiscriminatedUnion) {
    return { ...common, typeKey: item.def.discriminator, types: typesOf(item, label, path) };
  }
  throw new Error(`cms: ${path} cannot be edited in the desk: no list of ${item.def.type}`);
}

/** The shapes of a union, each named after the value and the label of its discriminator. */
function typesOf(
  union: z.ZodDiscriminatedUnion,
  label: EditorField | undefined,
  path: string,
): DeskField[] {
  return (union.options as z.ZodType[]).map((option) => {
    const key = union.def.discriminator;
    const literal = option instanceof z.ZodObject ? option.shape[key] : undefined;
    if (!(option instanceof z.ZodObject) || !(literal instanceof z.ZodLiteral)) {
      throw new Error(
        `cms: ${path} cannot be edited in the desk: a shape of it is not told by a literal ${key}`,
      );
    }
    const kind = fieldOf(literal);
    if (!kind)
      throw new Error(`cms: ${path}.${key} has no editor label for ${String(literal.value)}`);
    return {
      name: String(literal.value),
      label: kind.label,
      widget: 'object',
      required: true,
      ...(label?.summary && { summary: label.summary }),
      fields: deskFields(option, `${path}(${String(literal.value)})`),
    };
  });
}

function optionsOf(schema: z.ZodEnum, field: EditorField, path: string) {
  return schema.options.map((value) => {
    const label = field.options?.[String(value)];
    if (!label) throw new Error(`cms: ${path} has no French name for its value ${String(value)}`);
    return { label, value: String(value) };
  });
}
