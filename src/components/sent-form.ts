/** What a form that is sent once gains where scripts run: it stays on its page, and loses nothing on the way. */
import { type ShownError, showErrors } from '../forms/show-errors.ts';
import { countDown } from './remaining-characters.ts';

const SENDING = 'Envoi en cours…';
const UNREACHABLE =
  'Rien n’est parti : le site ne répond pas. Rien n’est perdu, réessayez dans un moment.';

const form = document.querySelector<HTMLFormElement>('form[data-thanks]');
if (form) enhance(form);

function enhance(form: HTMLFormElement): void {
  // Errors are told in the page, in our words: not by the browser, one at a time.
  form.noValidate = true;
  newKey(form);
  for (const area of form.querySelectorAll('textarea')) countDown(area);
  let sending = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (sending) return;
    sending = true;
    showSending(form, true);
    send(form)
      .then((errors) => {
        if (errors.length > 0) return tell(form, errors);
        // Whoever comes back here with the same page sends something else.
        newKey(form);
        location.assign(form.dataset.thanks ?? '/');
      })
      .catch(() => tell(form, [{ field: '', message: UNREACHABLE }]))
      .finally(() => {
        sending = false;
        showSending(form, false);
      });
  });
}

/** The same thing sent again keeps its key, so that it is stored once; another has another. */
function newKey(form: HTMLFormElement): void {
  const key = form.elements.namedItem('idempotencyKey');
  if (key instanceof HTMLInputElement) key.value = crypto.randomUUID();
}

/** Sends the form. What is wrong with it, or nothing when it is stored. */
async function send(form: HTMLFormElement): Promise<ShownError[]> {
  const response = await fetch(form.action, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(fieldsOf(form)),
  });
  if (response.ok) return [];
  const answer: unknown = await response.json();
  const errors = errorsOf(answer);
  return errors.length > 0 ? errors : [{ field: '', message: UNREACHABLE }];
}

/** What a form holds: a field of several choices has a list of those that are made. */
function fieldsOf(form: HTMLFormElement): Record<string, unknown> {
  const data = new FormData(form);
  return Object.fromEntries(
    [...new Set(data.keys())].map((name) => {
      const values = data.getAll(name);
      return [name, values.length === 1 ? values[0] : values];
    }),
  );
}

function errorsOf(answer: unknown): ShownError[] {
  const errors = typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'errors') : [];
  if (!Array.isArray(errors)) return [];
  return errors.map((error: Partial<ShownError>) => ({
    field: String(error.field ?? ''),
    message: String(error.message ?? UNREACHABLE),
  }));
}

function tell({ dataset }: HTMLFormElement, errors: ShownError[]): void {
  showErrors(document, { form: dataset.form ?? '', errors });
  document.querySelector<HTMLElement>('[data-error-summary]')?.focus();
}

function showSending(form: HTMLFormElement, sending: boolean): void {
  const button = form.querySelector('button[type="submit"]');
  // Not disabled: it would lose the focus, and the keyboard with it.
  if (sending) button?.setAttribute('aria-disabled', 'true');
  else button?.removeAttribute('aria-disabled');
  const status = form.querySelector('[data-send-status]');
  if (status) status.textContent = sending ? SENDING : '';
}
