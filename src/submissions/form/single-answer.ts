import { z } from 'zod';
import { fieldOf, unwrap } from '../../model/walk.ts';
import { typedDay } from './typed-day.ts';
import { numberAsTyped, typedNumber } from './typed-number.ts';

const YES = 'oui';
const NO = 'non';

/** Reads one answer as its schema’s kind of value. What cannot be read stays the text that was typed. */
export function readSingle(schema: z.ZodType, text: string): unknown {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodNumber) return typedNumber(text, fieldOf(schema)?.unit) ?? text;
  if (inner instanceof z.ZodISODate) return typedDay(text);
  if (inner instanceof z.ZodURL) return typedLink(text);
  if (inner instanceof z.ZodBoolean && (text === YES || text === NO)) return text === YES;
  return text;
}

const BARE_LINK = /^[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,8}(?:[/?#]\S{0,500})?$/u;

/** A web address as people say it, « exemple.org », made whole. */
function typedLink(text: string): string {
  return BARE_LINK.test(text.trim()) ? `https://${text.trim()}` : text;
}

/** What an answer that was not given means: a box that was not ticked says no. */
export function readNone(schema: z.ZodType): unknown {
  return meansNoByItsAbsence(schema) ? false : undefined;
}

/** Writes one value as its answer; undefined for what no field of a form could hold. */
export function writeSingle(schema: z.ZodType, value: unknown): string | undefined {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
      return numberAsTyped(value);
    case 'boolean':
      if (value) return YES;
      return meansNoByItsAbsence(schema) ? undefined : NO;
    default:
      return undefined;
  }
}

function meansNoByItsAbsence(schema: z.ZodType): boolean {
  if (schema instanceof z.ZodDefault) return schema.def.defaultValue === false;
  return schema instanceof z.ZodBoolean;
}
