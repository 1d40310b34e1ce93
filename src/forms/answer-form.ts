import type { AnswerForm, Ask } from './answer.ts';
import { element, textIn } from './elements.ts';

/** Makes a form of an answer. Its parts are marked as those that `showErrors` fills. */
export function formOf(document: Document, form: AnswerForm): HTMLElement {
  const name = form.name ?? 'answer';
  const made = element(document, 'form', {
    method: 'post',
    action: form.action,
    'data-form': name,
  });
  for (const [field, value] of Object.entries(form.fields ?? {})) {
    made.append(element(document, 'input', { type: 'hidden', name: field, value }));
  }
  if (form.title) made.append(textIn(document, 'h2', form.title));
  if (form.email) made.append(emailField(document, form.email.label));
  made.append(...(form.asks ?? []).map((ask) => fieldOf(document, name, ask)));
  if (form.effect) made.append(textIn(document, 'p', form.effect, { class: 'effect' }));
  const look = form.quiet ? 'action quiet' : 'action';
  made.append(textIn(document, 'button', form.button, { type: 'submit', class: look }));
  return made;
}

function emailField(document: Document, label: string): HTMLElement {
  const field = element(document, 'div', { class: 'field', 'data-field': 'email' });
  field.append(
    textIn(document, 'label', label, { for: 'email' }),
    element(document, 'input', {
      type: 'email',
      id: 'email',
      name: 'email',
      autocomplete: 'email',
      required: '',
    }),
  );
  return field;
}

/** @param form the ids of a page's fields begin with the name of their form */
function fieldOf(document: Document, form: string, ask: Ask): HTMLElement {
  const id = `${form}-${ask.name}`;
  const field = element(document, 'div', { class: 'field', 'data-field': ask.name });
  if (ask.kind === 'choice' || ask.kind === 'several') {
    field.append(choicesOf(document, id, ask));
    return field;
  }
  const label = textIn(document, 'label', ask.label, { for: id });
  if (ask.kind === 'text') label.append(textIn(document, 'span', ' (facultatif)', optional));
  field.append(label);
  const made = control(document, { id, name: ask.name }, ask);
  if (ask.hint) {
    const hint = `${id}-hint`;
    field.append(textIn(document, 'p', ask.hint, { class: 'hint small', id: hint }));
    made.setAttribute('aria-describedby', hint);
  }
  field.append(made);
  return field;
}

const optional = { class: 'optional' };

function control(
  document: Document,
  shared: Record<string, string>,
  ask: Exclude<Ask, { kind: 'choice' | 'several' }>,
): HTMLElement {
  if (ask.kind === 'text') {
    return element(document, 'textarea', {
      ...shared,
      rows: '4',
      maxlength: String(ask.longest),
    });
  }
  return element(document, 'input', {
    ...shared,
    type: 'text',
    inputmode: 'numeric',
    autocomplete: 'off',
    required: '',
    class: 'short',
    value: String(ask.value),
  });
}

function choicesOf(
  document: Document,
  id: string,
  ask: Extract<Ask, { kind: 'choice' | 'several' }>,
): HTMLElement {
  const { name, label, hint, options } = ask;
  const chosen = ask.kind === 'several' ? ask.chosen : [];
  const group = element(document, 'fieldset');
  const choices = element(document, 'div', {
    'data-choices': '',
    ...(options.length > MANY && { class: 'many' }),
  });
  for (const [index, option] of options.entries()) {
    // The first has the id that an error summary leads to.
    const own = index === 0 ? id : `${id}-${index + 1}`;
    const choice = element(document, 'div', { class: 'choice' });
    choice.append(
      element(document, 'input', {
        ...(ask.kind === 'several' ? { type: 'checkbox' } : { type: 'radio', required: '' }),
        id: own,
        name,
        value: option.value,
        ...(chosen.includes(option.value) && { checked: '' }),
      }),
      textIn(document, 'label', option.label, { for: own }),
    );
    choices.append(choice);
  }
  const isFolded = ask.kind === 'several' && ask.folded;
  const unseen = { class: 'visually-hidden' };
  group.append(textIn(document, 'legend', label, isFolded ? unseen : {}));
  if (hint) group.append(textIn(document, 'p', hint, { class: 'hint small' }));
  group.append(choices);
  if (!isFolded) return group;
  const folded = element(document, 'details', { class: 'folded' });
  folded.append(textIn(document, 'summary', label), group);
  return folded;
}

/** From here on, choices stand in columns where there is room. */
const MANY = 6;
