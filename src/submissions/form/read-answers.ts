import type { z } from 'zod';
import { shapeOf, unwrap } from '../../model/walk.ts';
import { type AnswerTree, itemsInOrder, treeOf } from './answer-tree.ts';
import type { Answers } from './answers.ts';
import { fieldsOf, isSingle } from './form-shape.ts';
import { readNone, readSingle } from './single-answer.ts';
import { tidyAnswers } from './tidy-answers.ts';

/**
 * Makes of answers what their schema describes, for the schema to judge: it has no key that the schema
 * does not know, and what could not be read is still the text that was typed.
 */
export function readAnswers(schema: z.ZodType, answers: Answers): unknown {
  return read(schema, treeOf(tidyAnswers(schema, answers)));
}

function read(schema: z.ZodType, tree: AnswerTree | undefined): unknown {
  const shape = shapeOf(schema);
  // A part that may be left out is there once something in it is answered; any other always is.
  const isMissing = !tree && schema !== unwrap(schema);
  if (shape.element) return isMissing ? undefined : readList(shape.element, tree);
  if (!isSingle(schema)) return isMissing ? undefined : readGroup(schema, tree);
  const text = tree?.values.at(-1);
  return text === undefined ? readNone(schema) : readSingle(schema, text);
}

function readList(element: z.ZodType, tree: AnswerTree | undefined): unknown[] {
  return isSingle(element)
    ? (tree?.values ?? []).map((text) => readSingle(element, text))
    : itemsInOrder(tree).map((item) => read(element, item));
}

function readGroup(schema: z.ZodType, tree: AnswerTree | undefined) {
  const fields = fieldsOf(shapeOf(schema), (key) => tree?.fields.get(key)?.values.at(-1));
  return Object.fromEntries(
    fields
      .map(([key, child]) => [key, read(child, tree?.fields.get(key))] as const)
      .filter(([, value]) => value !== undefined),
  );
}
