/** What a page says in answer to what somebody did. All of it is plain text. */
export interface Answer {
  title: string;
  paragraphs: string[];
  /** One form with one button, which posts these fields and those that it asks for. */
  form?: {
    action: string;
    button: string;
    fields?: Record<string, string>;
    email?: { label: string };
  };
  links?: { label: string; href: string }[];
}

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
  place.replaceChildren(
    title,
    ...answer.paragraphs.map((text) => textIn(document, 'p', text)),
    ...(answer.form ? [formOf(document, answer.form)] : []),
    ...(answer.links ?? []).map((link) => {
      const paragraph = document.createElement('p');
      paragraph.append(linkOf(document, link));
      return paragraph;
    }),
  );
}

function formOf(document: Document, form: NonNullable<Answer['form']>): HTMLFormElement {
  const element = document.createElement('form');
  element.setAttribute('method', 'post');
  element.setAttribute('action', form.action);
  for (const [name, value] of Object.entries(form.fields ?? {})) {
    element.append(input(document, { type: 'hidden', name, value }));
  }
  if (form.email) {
    const field = document.createElement('div');
    field.setAttribute('data-field', 'email');
    const label = textIn(document, 'label', form.email.label);
    label.setAttribute('for', 'email');
    const attributes = {
      type: 'email',
      id: 'email',
      name: 'email',
      autocomplete: 'email',
      required: '',
    };
    field.append(label, input(document, attributes));
    element.append(field);
  }
  const button = textIn(document, 'button', form.button);
  button.setAttribute('type', 'submit');
  element.append(button);
  return element;
}

function linkOf(document: Document, { label, href }: { label: string; href: string }): HTMLElement {
  const link = textIn(document, 'a', label);
  link.setAttribute('href', href);
  return link;
}

function input(document: Document, attributes: Record<string, string>): HTMLElement {
  const element = document.createElement('input');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

function textIn(document: Document, tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
