import { type AnsweringWorld, answerErrors, answerPage } from './answer.ts';
import { type RefusalCode, refusals } from './refusals.ts';
import { wantsJson } from './wants-json.ts';

/** Refuses a request, as data or as a page, by what its sender reads. */
export async function refuse(
  world: AnsweringWorld,
  request: Request,
  code: RefusalCode,
  headers: Record<string, string> = {},
): Promise<Response> {
  const { status, field = '', ...answer } = refusals[code];
  if (wantsJson(request)) {
    const message = `${answer.title}. ${answer.paragraphs.join(' ')}`;
    return answerErrors(status, [{ field, code, message }], headers);
  }
  return answerPage(world, request, status, answer, headers);
}
