import type { z } from 'zod';
import { shapeOf } from '../../model/walk.ts';
import { keyInside } from './answer-keys.ts';
import { type AnswerTree, itemsInOrder, treeOf } from './answer-tree.ts';
import type { Answers } from './answers.ts';
import { fieldsOf, isSingle } from './form-shape.ts';
import { mostItems } from './list-length.ts';

/**
 * Answers with the keys of a schema alone, in its order: blanks are left out, the items of a list are
 * numbered from 0 without a gap, a choice made twice counts once, and of a list no more is kept than
 * what shows that it is too long.
 */
export function tidyAnswers(schema: z.ZodType, answers: Answers): Answers {
  return Object.fromEntries(tidy(schema, treeOf(answers), ''));
}

type Kept = [key: string, values: readonly string[]][];

function tidy(schema: z.ZodType, tree: AnswerTree | undefined, key: string): Kept {
  if (!tree) return [];
  const shape = shapeOf(schema);
  if (shape.element) return tidyList(shape.element, mostItems(schema), tree, key);
  if (isSingle(schema)) return kept(key, tree.values.slice(-1));
  return fieldsOf(shape, () => undefined).flatMap(([name, child]) =>
    tidy(child, tree.fields.get(name), keyInside(key, name)),
  );
}

function tidyList(element: z.ZodType, most: number, tree: AnswerTree, key: string): Kept {
  if (isSingle(element)) return kept(key, [...new Set(tree.values)].slice(0, most));
  let next = 0;
  return itemsInOrder(tree).flatMap((item) => {
    if (next >= most) return [];
    const answers = tidy(element, item, keyInside(key, next));
    if (answers.length > 0) next += 1;
    return answers;
  });
}

const kept = (key: string, values: string[]): Kept => (values.length > 0 ? [[key, values]] : []);
