import type { z } from 'zod';
import { checksOf } from './checks.ts';

/** A text that no pattern of the model accepts: it makes a schema say what it expects. */
const PROBE = '\u00b6';

/**
 * The limits of a text as one regular expression with what to say when it does not match, or
 * undefined when any text will do. Checks written in code are not seen here: the whole schema runs
 * before each saving.
 */
export function textLimits(schema: z.ZodString | z.ZodStringFormat): [RegExp, string] | undefined {
  const { minLength: minimum, maxLength: maximum } = schema;
  const sizes = minimum !== null || maximum !== null;
  const web = webAddress(schema);
  const wanted = web ? [web] : patternsOf(schema);
  const longest = maximum ?? '';
  if (wanted.length === 0 && (!sizes || (maximum === null && (minimum ?? 0) <= 1)))
    return undefined;
  const size = sizes ? `(?=[\\s\\S]{${minimum ?? 0},${longest}}$)` : '';
  const shapes = wanted.map(({ source }) =>
    source.startsWith('^') ? `(?=${source})` : `(?=[\\s\\S]*?(?:${source}))`,
  );
  const flags = wanted.some(({ flags: own }) => own.includes('i')) ? 'i' : '';
  const said = [
    ...(wanted.length > 0 ? [messageOf(schema)] : []),
    ...(sizes ? [sizeMessage(minimum, maximum)] : []),
  ].filter((part) => part !== '');
  return [new RegExp(`^${size}${shapes.join('')}`, flags), said.join(' ; ')];
}

/** The pattern of a web address, whose own checks are made in code by zod. */
function webAddress(schema: z.ZodType): RegExp | undefined {
  const { format, protocol } = schema._zod.def as { format?: string; protocol?: RegExp };
  if (format !== 'url') return undefined;
  const scheme = (protocol?.source ?? '[a-z]+').replace(/^\^|\$$/g, '');
  return new RegExp(`^(?:${scheme})://[^\\s/]+\\.[^\\s/]+`);
}

function patternsOf(schema: z.ZodType): RegExp[] {
  return [schema.def, ...checksOf(schema)].flatMap((def) =>
    'pattern' in def && def.pattern instanceof RegExp ? [def.pattern] : [],
  );
}

function messageOf(schema: z.ZodType): string {
  const { error } = schema.safeParse(PROBE);
  return error?.issues.find(({ code }) => code === 'invalid_format')?.message ?? '';
}

function sizeMessage(minimum: number | null, maximum: number | null): string {
  if (minimum !== null && minimum > 1) {
    return maximum === null
      ? `au moins ${minimum} caractères`
      : `entre ${minimum} et ${maximum} caractères`;
  }
  return maximum === null ? '' : `au plus ${maximum} caractères`;
}
