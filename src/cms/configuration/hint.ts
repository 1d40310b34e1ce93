import { z } from 'zod';
import type { EditorField } from '../../model/editor.ts';
import { fieldOf, unwrap } from '../../model/walk.ts';

/** What is said below a field: its hint, when it matters, and how a list of words is typed. */
export function hintOf(
  field: EditorField,
  schema: z.ZodType,
  siblings: Readonly<Record<string, z.ZodType>>,
): string {
  return [field.hint, onlyWhen(field, siblings), typedAsWords(schema)]
    .filter((part) => part !== undefined)
    .join(' ');
}

function onlyWhen({ when }: EditorField, siblings: Readonly<Record<string, z.ZodType>>) {
  if (!when) return undefined;
  const sibling = siblings[when.field];
  const other = sibling && fieldOf(sibling);
  if (!other) throw new Error(`cms: a field depends on ${when.field}, which is not beside it`);
  const values = when.is.map((value) =>
    typeof value === 'boolean' ? (value ? 'oui' : 'non') : (other.options?.[value] ?? value),
  );
  return `Seulement si « ${other.label} » est ${values.map((value) => `« ${value} »`).join(' ou ')}.`;
}

function typedAsWords(schema: z.ZodType) {
  if (!(schema instanceof z.ZodArray)) return undefined;
  const item = unwrap(schema.element as z.ZodType);
  const target = fieldOf(schema.element as z.ZodType)?.refersTo;
  const isText = item instanceof z.ZodString || item instanceof z.ZodStringFormat;
  return isText && (target === undefined || target === 'needs')
    ? 'Séparez par des virgules.'
    : undefined;
}
