import type { z } from 'zod';
import { shapeOf } from '../../model/walk.ts';
import { keyInside } from './answer-keys.ts';
import { isBlankAnswer } from './answer-tree.ts';
import type { Answers } from './answers.ts';
import { fieldsOf, isSingle } from './form-shape.ts';
import { writeSingle } from './single-answer.ts';

type Written = [key: string, values: string[]][];

/** Writes what a schema describes, complete or not, as the answers that would be read as it. */
export function writeAnswers(schema: z.ZodType, value: unknown): Answers {
  return Object.fromEntries(write(schema, value, ''));
}

function write(schema: z.ZodType, value: unknown, key: string): Written {
  const shape = shapeOf(schema);
  if (shape.element && Array.isArray(value)) return writeList(shape.element, value, key);
  if (shape.element || isSingle(schema)) return given(key, [writeSingle(schema, value)]);
  return fieldsOf(shape, (name) => held(value, name)).flatMap(([name, child]) =>
    write(child, held(value, name), keyInside(key, name)),
  );
}

function writeList(element: z.ZodType, items: unknown[], key: string): Written {
  if (isSingle(element)) {
    return given(
      key,
      items.map((item) => writeSingle(element, item)),
    );
  }
  let next = 0;
  return items.flatMap((item) => {
    const written = write(element, item, keyInside(key, next));
    if (written.length > 0) next += 1;
    return written;
  });
}

function held(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
}

function given(key: string, values: (string | undefined)[]): Written {
  const answers = values.filter((value) => value !== undefined && !isBlankAnswer(value));
  return answers.length > 0 ? [[key, answers as string[]]] : [];
}
