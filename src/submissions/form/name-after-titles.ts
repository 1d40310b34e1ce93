import type { Answers } from './answers.ts';
import { answersWithIds } from './fill-step.ts';

const ID = /^(needs|steps)\[\d+\]\.id$/;
const NEEDS_OF_STEP = /^steps\[\d+\]\.needs$/;

/**
 * Answers whose needs and steps have the ids of their titles, for when these are whole: while one
 * types, they are given as things are added. What is published keeps its own.
 *
 * @param published the ids that addresses and offers already use
 */
export function nameAfterTitles(answers: Answers, published: readonly string[] = []): Answers {
  const entries = Object.entries(answers);
  const kept = new Set(published);
  const keepsIt = (key: string, id: string) =>
    kept.has(id) || answers[key.replace(/id$/, 'title')] === undefined;
  const unnamed = entries.filter(([key, [id = '']]) => !ID.test(key) || keepsIt(key, id));
  const named = answersWithIds(Object.fromEntries(unnamed));
  const renamed = new Map(
    entries.flatMap(([key, [id = '']]) =>
      key.startsWith('needs') && ID.test(key) ? [[id, named[key]?.[0] ?? id] as const] : [],
    ),
  );
  return Object.fromEntries(
    Object.entries(named).map(([key, values]) => [
      key,
      NEEDS_OF_STEP.test(key) ? values.map((id) => renamed.get(id) ?? id) : values,
    ]),
  );
}
