import { askedAt } from './asked-field.ts';
import type { FormStep } from './steps.ts';

/** What is wrong, without the name of the group that is the whole page. */
export function onThePage<E extends { message: string }>(error: E, { paths }: FormStep): E {
  const [only = '', ...others] = paths;
  if (others.length > 0) return error;
  const { label } = askedAt(only, {});
  const { message } = error;
  const isSaid = message.startsWith(label) && /^\s:\s/.test(message.slice(label.length));
  return isSaid ? { ...error, message: message.slice(label.length + 3) } : error;
}
