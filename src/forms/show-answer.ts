import type { Answer, Fact } from './answer.ts';
import { formOf } from './answer-form.ts';
import { element, textIn } from './elements.ts';
import { showErrors } from './show-errors.ts';

export type { Answer, AnswerForm, Ask, Fact, Mistakes } from './answer.ts';

/**
 * Writes an answer in the page that is made for it, in its `data-answer` element. Texts only become
 * text: nothing of them is ever read as HTML.
 */
export function showAnswer(document: Document, answer: Answer, siteName: string): void {
  const place = document.querySelector('[data-answer]');
  if (!place) throw new Error('show-answer: the page has no data-answer element');
  document.title = `${answer.title} – ${siteName}`;
  const title = place.querySelector('h1') ?? document.createElement('h1');
  title.textContent = answer.title;
  const forms = [...(answer.form ? [answer.form] : []), ...(answer.forms ?? [])];
  place.replaceChildren(
    ...(answer.mistakes ? [errorSummary(document)] : []),
    title,
    ...(answer.notice ? [textIn(document, 'p', answer.notice, { class: 'notice lead' })] : []),
    ...answer.paragraphs.map((text) => textIn(document, 'p', text)),
    ...(answer.facts?.length ? [factsOf(document, answer.facts)] : []),
    ...(answer.quotes ?? []).map((quote) => quoteOf(document, quote)),
    ...forms.map((form) => formOf(document, form)),
    ...(answer.links ?? []).map((link) => linkOf(document, link)),
  );
  if (answer.mistakes) {
    const { form, errors, typed } = answer.mistakes;
    showErrors(document, { form, errors, values: typed });
  }
}

function errorSummary(document: Document): HTMLElement {
  return element(document, 'div', {
    'data-error-summary': '',
    hidden: '',
    role: 'alert',
    tabindex: '-1',
  });
}

function factsOf(document: Document, facts: readonly Fact[]): HTMLElement {
  const list = element(document, 'dl');
  for (const { label, value, href } of facts) {
    const row = element(document, 'div');
    const said = element(document, 'dd');
    said.append(href ? textIn(document, 'a', value, { href }) : value);
    row.append(textIn(document, 'dt', label), said);
    list.append(row);
  }
  return list;
}

function quoteOf(document: Document, { from, text }: { from: string; text: string }): HTMLElement {
  const figure = element(document, 'figure');
  const quote = element(document, 'blockquote');
  quote.append(...text.split(/\n+/).map((line) => textIn(document, 'p', line)));
  figure.append(textIn(document, 'figcaption', from), quote);
  return figure;
}

function linkOf(document: Document, { label, href }: { label: string; href: string }): HTMLElement {
  const paragraph = element(document, 'p');
  paragraph.append(textIn(document, 'a', label, { href }));
  return paragraph;
}
