/**
 * What a form asks and what is stored: every value that was typed or chosen, under the path that the
 * model gives it. `needs[0].title` holds one value, `sectors` as many as were chosen, a box « oui » or
 * nothing. Blanks are absent.
 */
export type Answers = Readonly<Record<string, readonly string[]>>;

export { answersFromForm } from './answers-from-form.ts';
export { readAnswers } from './read-answers.ts';
export { tidyAnswers } from './tidy-answers.ts';
export { writeAnswers } from './write-answers.ts';
