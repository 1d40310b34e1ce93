import { typography } from '../../../model/typography.ts';
import type { PageRemarks, Remark } from '../../../submissions/form/live-remarks.ts';
import { sayHowMany } from './how-many.ts';

/** The remarks as a page shows them: each beside its field, or above all of them. */
export class RemarksOnPage {
  #form: HTMLFormElement;
  #above: Element | null;
  #aloud: Element | null;
  /** Whether the page said it when it came. */
  #isSaid: (text: string) => boolean;
  #said = '';
  #count = { refuse: 0, advise: 0 };

  constructor(form: HTMLFormElement) {
    this.#form = form;
    this.#above = form.querySelector('[data-remarks]');
    this.#aloud = form.querySelector('[data-remarks-aloud]');
    const advised = document.querySelector('[data-advice]')?.textContent ?? '';
    this.#isSaid = (text) => advised.includes(text);
  }

  /** The keys of the fields that the page already says are to be mended. */
  told(): string[] {
    return [...this.#form.querySelectorAll('.field-error')].flatMap((error) => {
      const key = error.closest('[data-field]')?.getAttribute('data-field');
      return key ? [key] : [];
    });
  }

  /** Whether the page has a field for a key. */
  asks(key: string): boolean {
    return this.#fieldOf(key) !== undefined;
  }

  /** Shows what is worth saying now in place of what was. */
  show({ beside, above }: PageRemarks): void {
    this.#count = { refuse: 0, advise: 0 };
    for (const remark of [...beside.values(), ...above]) this.#count[remark.severity] += 1;
    for (const field of this.#form.querySelectorAll('[data-field]')) {
      const remark = beside.get(field.getAttribute('data-field') ?? '');
      if (!isGroupOfFields(field)) put(field, remark);
    }
    const fresh = above.filter(({ message }) => !this.#isSaid(typography(message)));
    this.#above?.replaceChildren(...fresh.map(remarkOf));
  }

  /** Says how many things there are, once one has paused, where that has changed. */
  tellAloud(): void {
    const words = sayHowMany(this.#count.refuse, this.#count.advise);
    if (!this.#aloud || words === this.#said) return;
    // Nothing is said of a page that only just opened and is in order.
    if (this.#said !== '' || this.#count.refuse + this.#count.advise > 0) {
      this.#aloud.textContent = words;
    }
    this.#said = words;
  }

  #fieldOf(key: string): Element | undefined {
    return [...this.#form.querySelectorAll('[data-field]')].find(
      (field) => field.getAttribute('data-field') === key && !isGroupOfFields(field),
    );
  }
}

const isGroupOfFields = (field: Element) => field.querySelector('[data-field]') !== null;

function put(field: Element, remark: Remark | undefined): void {
  const key = field.getAttribute('data-field') ?? '';
  const [first] = field.querySelectorAll('input, textarea, select');
  const now = field.querySelector('.field-error, .advice-line');
  if (!remark) {
    now?.remove();
    mark(field, key, false);
    return;
  }
  const text = typography(remark.message);
  const look = remark.severity === 'refuse' ? 'field-error' : 'advice-line';
  if (now?.textContent === text && now.className === look) return;
  const said = document.createElement('p');
  said.className = look;
  said.id = `${key}-error`;
  said.textContent = text;
  if (now) now.replaceWith(said);
  else (first?.closest('[data-choices], .choices, .choice, .combobox') ?? first)?.before(said);
  mark(field, key, remark.severity === 'refuse', true);
}

function mark(field: Element, key: string, wrong: boolean, said = false): void {
  const id = `${key}-error`;
  for (const control of field.querySelectorAll('input, textarea, select')) {
    if (control.getAttribute('type') === 'hidden') continue;
    if (wrong) control.setAttribute('aria-invalid', 'true');
    else control.removeAttribute('aria-invalid');
    const others = (control.getAttribute('aria-describedby') ?? '')
      .split(/\s+/)
      .filter((each) => each && each !== id);
    const described = (said ? [...others, id] : others).join(' ');
    if (described) control.setAttribute('aria-describedby', described);
    else control.removeAttribute('aria-describedby');
  }
}

function remarkOf({ severity, message }: Remark): HTMLElement {
  const said = document.createElement('p');
  said.className = severity === 'refuse' ? 'field-error' : 'advice-line';
  said.textContent = typography(message);
  return said;
}
