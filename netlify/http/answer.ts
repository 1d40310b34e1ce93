import { parseHTML } from 'linkedom';
import { type Answer, showAnswer } from '../../src/forms/show-answer.ts';
import { typography } from '../../src/i18n/typography.ts';
import type { World } from '../adapters/world.ts';
import { dataHeaders, pageHeaders } from './headers.ts';
import { htmlOf } from './html-of.ts';
import { plainAnswerPage } from './plain-pages.ts';

/** The page of the site that is made to hold an answer. */
const ANSWER_PAGE = '/reponse/';

export type AnsweringWorld = Pick<World, 'pages' | 'siteName'>;

/** Answers with a page of the site, or with a plain one where the site's cannot be had. */
export async function answerPage(
  world: AnsweringWorld,
  request: Request,
  status: number,
  answer: Answer,
  headers: Record<string, string> = {},
): Promise<Response> {
  const page = await world.pages.get(ANSWER_PAGE, request);
  const html =
    filled(page, answer, world.siteName()) ?? filled(plainAnswerPage, answer, world.siteName());
  if (html === undefined) throw new Error('answer: the plain page cannot be filled');
  return new Response(html, { status, headers: pageHeaders(headers) });
}

function filled(page: string | undefined, answer: Answer, siteName: string): string | undefined {
  if (page === undefined) return undefined;
  const { document } = parseHTML(page);
  if (!document.querySelector('[data-answer]')) return undefined;
  showAnswer(document, inFrench(answer), siteName);
  return htmlOf(document);
}

function inFrench(answer: Answer): Answer {
  return {
    ...answer,
    title: typography(answer.title),
    paragraphs: answer.paragraphs.map(typography),
  };
}

/** One thing to say to a program: a reason code, and a sentence for whoever reads it. */
export interface DataError {
  field: string;
  code: string;
  message: string;
}

/** Answers with reasons, as data. */
export function answerErrors(
  status: number,
  errors: readonly DataError[],
  headers: Record<string, string> = {},
): Response {
  return new Response(JSON.stringify({ errors }), { status, headers: dataHeaders(headers) });
}
