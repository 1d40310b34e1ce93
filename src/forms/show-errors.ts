/** One thing to correct in a form, as the visitor reads it. */
export interface ShownError {
  /** The field's name, or nothing when it is the whole form's. */
  field: string;
  message: string;
}

/** What was typed or chosen, by field: a field of several choices has a list. */
export type TypedValues = Readonly<Record<string, string | readonly string[]>>;

export interface ErrorsToShow {
  /** The `data-form` of the form. */
  form: string;
  errors: readonly ShownError[];
  /** What was typed, to give back; nothing where the visitor's own page still shows it. */
  values?: TypedValues;
}

const TITLE_PREFIX = 'Erreur\u00a0: ';

/**
 * Shows in a form what is to be corrected: a summary above it that links to each field, and a
 * sentence beside each field. The pattern is GOV.UK's: the words are those that screen readers
 * announce best, and the summary takes the focus. The browser and the function share this code.
 */
export function showErrors(document: Document, { form: name, errors, values }: ErrorsToShow): void {
  const form = document.querySelector(`form[data-form="${name}"]`);
  if (!form) throw new Error(`show-errors: the page has no form « ${name} »`);
  clearErrors(document, form);
  if (values) giveBack(form, values);
  if (errors.length === 0) return;
  const shown = inFormOrder(form, errors).map((error) => ({
    ...error,
    target: mark(document, form, error),
  }));
  fillSummary(document, shown);
  document.title = TITLE_PREFIX + document.title;
}

function clearErrors(document: Document, form: Element): void {
  for (const error of form.querySelectorAll('.field-error')) error.remove();
  for (const control of form.querySelectorAll('[aria-invalid]')) {
    control.removeAttribute('aria-invalid');
    const described = descriptions(control).filter((id) => !id.endsWith('-error'));
    setOrRemove(control, 'aria-describedby', described.join(' '));
  }
  document.querySelector('[data-error-summary]')?.setAttribute('hidden', '');
  if (document.title.startsWith(TITLE_PREFIX)) {
    document.title = document.title.slice(TITLE_PREFIX.length);
  }
}

function inFormOrder(form: Element, errors: readonly ShownError[]): ShownError[] {
  const order = [...form.querySelectorAll('[data-field]')].map((place) =>
    place.getAttribute('data-field'),
  );
  return errors.toSorted((one, other) => order.indexOf(one.field) - order.indexOf(other.field));
}

/** Marks a field, and gives the id that the summary links to. */
function mark(
  document: Document,
  form: Element,
  { field, message }: ShownError,
): string | undefined {
  const place = fieldOf(form, field);
  const controls = place ? controlsOf(place, field) : [];
  const [first] = controls;
  if (!place || !first) return undefined;
  const id = `${field}-error`;
  const error = document.createElement('p');
  error.id = id;
  error.className = 'field-error';
  error.textContent = message;
  // A text has its sentence just before its control, choices have theirs before the first of them.
  const before =
    first.closest('[data-choices]') ?? (isChoice(first) ? choiceOf(first, place) : first);
  before.parentNode?.insertBefore(error, before);
  openAround(first);
  for (const control of controls) {
    control.setAttribute('aria-invalid', 'true');
    const described = descriptions(control).filter((each) => each !== id);
    control.setAttribute('aria-describedby', [...described, id].join(' '));
  }
  return first.id || undefined;
}

function isChoice(control: Element): boolean {
  return ['radio', 'checkbox'].includes(control.getAttribute('type') ?? '');
}

/** The child of a group that holds one of its choices. */
function choiceOf(control: Element, place: Element): Element {
  const group = control.closest('fieldset') ?? place;
  let choice = control;
  while (choice.parentElement && choice.parentElement !== group) choice = choice.parentElement;
  return choice;
}

function fillSummary(
  document: Document,
  errors: readonly (ShownError & { target: string | undefined })[],
): void {
  const summary = document.querySelector('[data-error-summary]');
  if (!summary) throw new Error('show-errors: the page has no data-error-summary element');
  const title = document.createElement('h2');
  title.textContent = summaryTitle(errors);
  const list = document.createElement('ul');
  for (const { message, target } of errors) {
    const item = document.createElement('li');
    if (target) {
      const link = document.createElement('a');
      link.setAttribute('href', `#${target}`);
      link.textContent = message;
      item.append(link);
    } else {
      item.textContent = message;
    }
    list.append(item);
  }
  summary.replaceChildren(title, list);
  summary.removeAttribute('hidden');
}

/** What no field can mend is not the visitor's to correct. */
function summaryTitle(errors: readonly { target: string | undefined }[]): string {
  if (errors.every(({ target }) => target === undefined)) return 'L’envoi n’a pas fonctionné';
  return errors.length === 1
    ? 'Il y a une chose à corriger'
    : `Il y a ${errors.length} choses à corriger`;
}

function giveBack(form: Element, values: TypedValues): void {
  for (const control of form.querySelectorAll('input[name], textarea[name], select[name]')) {
    const name = control.getAttribute('name') ?? '';
    const type = control.getAttribute('type') ?? '';
    if (type === 'hidden' || type === 'submit') continue;
    const given = Object.hasOwn(values, name) ? values[name] : undefined;
    const value = typeof given === 'string' ? given : given?.[0];
    if (type === 'radio' || type === 'checkbox') {
      // A box that is none of a list is checked, whatever its value was.
      const isAlone = type === 'checkbox' && !control.closest('[data-choices]');
      const chosen = isAlone ? (value ?? '') !== '' : isAmong(control, given);
      setOrRemove(control, 'checked', chosen ? 'checked' : '');
      if (chosen) openAround(control);
    } else if (control.tagName === 'TEXTAREA') {
      control.textContent = value ?? '';
    } else if (control.tagName === 'SELECT') {
      for (const option of control.querySelectorAll('option')) {
        setOrRemove(option, 'selected', option.getAttribute('value') === value ? 'selected' : '');
      }
    } else {
      setOrRemove(control, 'value', value ?? '');
    }
  }
}

/** Whether a choice is one of those that were sent. */
function isAmong(control: Element, given: string | readonly string[] = ''): boolean {
  const own = control.getAttribute('value') ?? 'on';
  return typeof given === 'string' ? given === own : given.includes(own);
}

/** What is chosen, or to be corrected, is not left in a part of the page that is folded away. */
function openAround(control: Element): void {
  for (let at = control.closest('details'); at; at = at.parentElement?.closest('details') ?? null) {
    at.setAttribute('open', '');
  }
}

function fieldOf(form: Element, field: string): Element | undefined {
  return [...form.querySelectorAll('[data-field]')].find(
    (place) => place.getAttribute('data-field') === field,
  );
}

function controlsOf(place: Element, field: string): Element[] {
  return [...place.querySelectorAll('[name]')].filter(
    (control) => control.getAttribute('name') === field,
  );
}

function descriptions(control: Element): string[] {
  return (control.getAttribute('aria-describedby') ?? '').split(/\s+/).filter(Boolean);
}

function setOrRemove(element: Element, name: string, value: string): void {
  if (value === '') element.removeAttribute(name);
  else element.setAttribute(name, value);
}
