import type { Answers } from './answers.ts';

/** Two sets of changes brought together, and the keys of what both changed in different ways. */
export interface MergedAnswers {
  answers: Answers;
  /** Keys of the merged answers, or of a list where an item was taken out on one side and changed on the other. */
  conflicts: string[];
}
