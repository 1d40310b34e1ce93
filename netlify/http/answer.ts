import {
  type Answer,
  type AnswerForm,
  type Ask,
  type Fact,
  showAnswer,
} from '../../src/forms/show-answer.ts';
import { typography } from '../../src/model/typography.ts';
import type { World } from '../adapters/world.ts';
import { documentOf } from './document-of.ts';
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
  const document = await answerDocument(world, request);
  showAnswer(document, inFrench(answer), world.siteName());
  return new Response(htmlOf(document), { status, headers: pageHeaders(headers) });
}

/** The page that holds answers in its `data-answer` element: the site's, or a plain one. */
export async function answerDocument(
  { pages }: Pick<World, 'pages'>,
  request: Request,
): Promise<Document> {
  const own = await readyPage(await pages.get(ANSWER_PAGE, request));
  return own ?? documentOf(plainAnswerPage);
}

async function readyPage(page: string | undefined): Promise<Document | undefined> {
  if (page === undefined) return undefined;
  const document = await documentOf(page);
  return document.querySelector('[data-answer]') ? document : undefined;
}

/** French typography for all that is ours to say; what somebody wrote is left as it is. */
function inFrench(answer: Answer): Answer {
  return {
    ...answer,
    title: typography(answer.title),
    notice: answer.notice && typography(answer.notice),
    paragraphs: answer.paragraphs.map(typography),
    facts: answer.facts?.map(factInFrench),
    form: answer.form && formInFrench(answer.form),
    forms: answer.forms?.map(formInFrench),
    mistakes: answer.mistakes && {
      ...answer.mistakes,
      errors: answer.mistakes.errors.map(({ field, message }) => ({
        field,
        message: typography(message),
      })),
    },
    links: answer.links?.map((link) => ({ ...link, label: typography(link.label) })),
  };
}

function factInFrench(fact: Fact): Fact {
  return fact.verbatim ? fact : { ...fact, value: typography(fact.value) };
}

function formInFrench(form: AnswerForm): AnswerForm {
  return {
    ...form,
    button: typography(form.button),
    title: form.title && typography(form.title),
    effect: form.effect && typography(form.effect),
    asks: form.asks?.map(askInFrench),
  };
}

function askInFrench(ask: Ask): Ask {
  const shared = { label: typography(ask.label), hint: ask.hint && typography(ask.hint) };
  if (ask.kind !== 'choice' && ask.kind !== 'several') return { ...ask, ...shared };
  const options = ask.options.map(({ value, label }) => ({ value, label: typography(label) }));
  return { ...ask, ...shared, options };
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
