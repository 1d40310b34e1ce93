import type { Answers } from './answers.ts';
import type { Subject } from './elsewhere.ts';

/** What a proposal is about: where it is to be, and what it lacks. */
export function subjectOf(answers: Answers): Subject {
  const all = (name: string) =>
    Object.entries(answers).flatMap(([key, values]) => (key.endsWith(`.${name}`) ? values : []));
  return {
    region: answers.region?.[0],
    sectors: answers.sectors,
    skills: all('skill'),
    materials: all('material'),
  };
}
