import { yamlLine } from './yaml.ts';

/** The longest value, in UTF-16 units, that is shown whole. */
const LONGEST_SHOWN = 80;

/** Writes a path as an editor would: `needs[2].quantity`. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, part) => {
    if (typeof part === 'number') return `${name}[${part}]`;
    return name ? `${name}.${String(part)}` : String(part);
  }, '');
}

/** The value at a path of some data, or undefined. */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, part)
        ? Reflect.get(value, part)
        : undefined,
    data,
  );
}

/** A value as YAML on one line, cut when it is long. */
export function shown(value: unknown): string {
  const text = yamlLine(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN - 1)}…` : text;
}

/** The line of YAML that gives a field a value; undefined when it would be long. */
export function correctedLine(path: readonly PropertyKey[], value: unknown): string | undefined {
  const text = yamlLine(value);
  if (text.length > LONGEST_SHOWN) return undefined;
  const last = path.at(-1);
  return typeof last === 'string' ? `${last}: ${text}` : `- ${text}`;
}
