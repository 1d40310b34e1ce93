import { type AnswerPath, pathOfKey } from './answer-keys.ts';
import type { Answers } from './answers.ts';

/** Answers by the parts of their keys. A branch exists only where something was answered. */
export interface AnswerTree {
  values: readonly string[];
  fields: Map<string, AnswerTree>;
  items: Map<number, AnswerTree>;
}

const emptyTree = (): AnswerTree => ({ values: [], fields: new Map(), items: new Map() });

/** Whether nothing was typed or chosen. */
export const isBlankAnswer = (value: string) => value.trim() === '';

/** Sorts answers by the parts of their keys. What is no key, or no answer, is left out. */
export function treeOf(answers: Answers): AnswerTree {
  const tree = emptyTree();
  for (const [key, answered] of Object.entries(answers)) {
    const path = pathOfKey(key);
    const values = Array.isArray(answered) ? answered.filter(isAnswer) : [];
    if (path && values.length > 0) branchAt(tree, path).values = values;
  }
  return tree;
}

// Stored answers were written long ago, perhaps by an older form: they are looked at, not believed.
const isAnswer = (value: unknown): value is string =>
  typeof value === 'string' && !isBlankAnswer(value);

/** The items of a list in their order, whatever numbers they were given. */
export function itemsInOrder(tree: AnswerTree | undefined): AnswerTree[] {
  return [...(tree?.items ?? [])].sort(([one], [other]) => one - other).map(([, item]) => item);
}

function branchAt(tree: AnswerTree, path: AnswerPath): AnswerTree {
  return path.reduce<AnswerTree>(
    (branch, part) =>
      typeof part === 'number' ? grown(branch.items, part) : grown(branch.fields, part),
    tree,
  );
}

function grown<Key>(branches: Map<Key, AnswerTree>, key: Key): AnswerTree {
  const known = branches.get(key);
  if (known) return known;
  const branch = emptyTree();
  branches.set(key, branch);
  return branch;
}
