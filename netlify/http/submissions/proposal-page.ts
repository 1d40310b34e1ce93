import { element, textIn } from '../../../src/forms/elements.ts';
import { showErrors } from '../../../src/forms/show-errors.ts';
import { typography } from '../../../src/model/typography.ts';
import { pathOfKey } from '../../../src/submissions/form/answer-keys.ts';
import { placeAt } from '../../../src/submissions/form/answer-place.ts';
import { formKeys } from '../../../src/submissions/form/form-order.ts';
import { proposalForm } from '../../../src/submissions/form/proposal.ts';
import type { World } from '../../adapters/world.ts';
import { type AnsweringWorld, answerDocument } from '../answer.ts';
import { pageHeaders } from '../headers.ts';
import { htmlOf } from '../html-of.ts';
import type { SentError } from './check-sent.ts';
import type { Sent } from './read-sent.ts';

const FORM = 'proposal';
const TITLE = 'Votre proposition n’est pas encore enregistrée';

/** Gives back what a form proposed, as it was typed, with what is to be corrected in it. */
export async function proposalPage(
  world: AnsweringWorld & Pick<World, 'catalogue'>,
  request: Request,
  { typed = {}, project, fields }: Sent,
  errors: readonly SentError[],
): Promise<Response> {
  const document = await answerDocument(world, request);
  const place = document.querySelector('[data-answer]');
  if (!place) throw new Error('proposal-page: the page has no data-answer element');
  document.title = `${TITLE} – ${world.siteName()}`;
  const form = element(document, 'form', {
    method: 'post',
    action: '/api/submissions',
    'data-form': FORM,
  });
  for (const key of keysToShow(Object.keys(typed), errors)) {
    form.append(fieldOf(document, key, typed[key] ?? [''], project));
  }
  const { consent } = world.catalogue().policy.submissions;
  const key = given(fields, 'idempotencyKey');
  // A key that was used, or that is none, would be refused again.
  if (typeof key === 'string' && !errors.some(({ field }) => field === 'idempotencyKey')) {
    form.append(element(document, 'input', { type: 'hidden', name: 'idempotencyKey', value: key }));
  }
  form.append(
    consentOf(document, consent.text, Boolean(given(fields, 'consent'))),
    textIn(document, 'button', 'Envoyer ma proposition', { type: 'submit', class: 'action' }),
  );
  const summary = { 'data-error-summary': '', hidden: '', role: 'alert', tabindex: '-1' };
  place.replaceChildren(
    element(document, 'div', summary),
    textIn(document, 'h1', TITLE),
    textIn(document, 'p', 'Rien de ce que vous avez écrit n’est perdu. Corrigez, puis envoyez.'),
    form,
  );
  showErrors(document, { form: FORM, errors });
  return new Response(htmlOf(document), { status: 422, headers: pageHeaders() });
}

/** What was typed, and what is missing and can be typed, in the order of the form. */
function keysToShow(typed: readonly string[], errors: readonly SentError[]): string[] {
  const rank = (key: string) => formKeys.indexOf(key.replace(/\[\d+\]/g, '[]'));
  const missing = errors.map(({ field }) => field).filter((field) => rank(field) >= 0);
  return [...new Set([...typed, ...missing])];
}

function fieldOf(
  document: Document,
  key: string,
  values: readonly string[],
  project: unknown,
): HTMLElement {
  const field = element(document, 'div', { class: 'field', 'data-field': key });
  const { within, label } = placeAt(proposalForm, pathOfKey(key) ?? [], project);
  field.append(
    textIn(document, 'label', typography([...within, label].join(', ')), { for: key }),
    ...values.map((value, index) => controlOf(document, key, value, index === 0)),
  );
  return field;
}

/** Longer texts than this are read better on several lines. */
const ONE_LINE = 80;

function controlOf(document: Document, key: string, value: string, isFirst: boolean): HTMLElement {
  const named = { name: key, ...(isFirst ? { id: key } : { 'aria-label': key }) };
  return value.length > ONE_LINE || value.includes('\n') || key === 'body'
    ? textIn(document, 'textarea', value, { ...named, rows: '4' })
    : element(document, 'input', { ...named, type: 'text', value });
}

function consentOf(document: Document, text: string, isTicked: boolean): HTMLElement {
  const field = element(document, 'div', { class: 'field choice', 'data-field': 'consent' });
  const box = { type: 'checkbox', id: 'consent', name: 'consent', value: 'oui' };
  field.append(
    element(document, 'input', isTicked ? { ...box, checked: '' } : box),
    textIn(document, 'label', text, { for: 'consent' }),
  );
  return field;
}

function given(fields: unknown, name: string): unknown {
  return typeof fields === 'object' && fields !== null && Object.hasOwn(fields, name)
    ? Reflect.get(fields, name)
    : undefined;
}
