/** Where an answer belongs in what is asked: `['needs', 0, 'title']`. */
export type AnswerPath = readonly (string | number)[];

// Bounded, so that no key, however made, is slow to read. A list of a form never has a thousand items.
const KEY = /^[a-z]\w{0,39}(?:\.[a-z]\w{0,39}|\[\d{1,3}\]){0,8}$/i;
const PART = /\[(\d+)\]|\w+/g;

/** Reads a key as forms write it, `needs[0].title`; undefined when it is not one. */
export function pathOfKey(key: string): AnswerPath | undefined {
  if (!KEY.test(key)) return undefined;
  return Array.from(key.matchAll(PART), ([part, index]) =>
    index === undefined ? part : Number(index),
  );
}

/** The key of a part of what another key holds; `''` holds everything. */
export function keyInside(key: string, part: PropertyKey): string {
  if (typeof part === 'number') return `${key}[${part}]`;
  return key ? `${key}.${String(part)}` : String(part);
}
