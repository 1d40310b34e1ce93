/**
 * « Enregistre au fur et à mesure »: what is typed is kept a few seconds later, without a button. Where
 * the site cannot be reached it says so, and keeps trying.
 */
import { Saving } from './saving.ts';
import { sayFailure, sayKept, saySaving } from './saving-words.ts';

/** How long to wait after the last change, in milliseconds. */
const QUIET_MS = 2500;

/** The word by which a form says that it is only kept, not left. */
const KEEP = 'garder';

/** How much a browser still sends of a page that is left, in bytes; less than its own limit. */
const MOST_KEPT_ALIVE = 60_000;

/** Keeps a form as it is being filled. */
export function autosave(form: HTMLFormElement): void {
  const status = statusIn(form);
  if (!status) return;
  const saving = new Saving({
    quietMs: QUIET_MS,
    send: () => post(form),
    tell(state) {
      if (state.kind === 'saving') status.say(saySaving, false);
      else if (state.kind === 'kept') status.say(sayKept(new Date()), state.again);
      else status.say(sayFailure(state.reason), state.first);
    },
  });
  form.addEventListener('input', () => saving.changed());
  form.addEventListener('change', () => saving.changed());
  window.addEventListener('online', () => saving.retry());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') saving.now();
  });
  window.addEventListener('pagehide', () => saving.leave());
  window.addEventListener('beforeunload', (event) => {
    if (saving.isLost()) event.preventDefault();
  });
  letItFinish(form, saving);
}

/** An older save that arrives after the form itself would undo what was typed last. */
function letItFinish(form: HTMLFormElement, saving: Saving): void {
  let waited = false;
  form.addEventListener('submit', (event) => {
    const running = saving.stop();
    if (!running || waited) return;
    event.preventDefault();
    waited = true;
    const { submitter } = event;
    running.then(() => form.requestSubmit(submitter));
  });
}

async function post(form: HTMLFormElement): Promise<Response> {
  const body = new URLSearchParams();
  // A photo is sent once, whole, by the button of its page.
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') body.append(name, value);
  }
  body.set('do', KEEP);
  return fetch(form.action, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body,
    keepalive: body.toString().length < MOST_KEPT_ALIVE,
  });
}

/** Where a form says what became of it: to the eye each time, to the ear when it changes anything. */
function statusIn(form: HTMLFormElement) {
  const seen = form.querySelector('[data-saved]');
  const heard = form.querySelector('[data-saved-aloud]');
  if (!seen || !heard) return undefined;
  return {
    say(words: string, aloud: boolean) {
      seen.textContent = words;
      heard.textContent = aloud ? words : '';
    },
  };
}
