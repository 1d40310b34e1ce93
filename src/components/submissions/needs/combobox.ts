/**
 * Choosing a word of a long list by typing it: an editable combobox with a listbox, as the ARIA
 * Authoring Practices describe it. The select that it replaces stays in the form and holds the answer.
 */
import { typography } from '../../../model/typography.ts';
import { findTerms, type SearchedTerm } from '../../../submissions/form/text-search.ts';
import { matchedName } from './matched-name.ts';

/** A word that can be chosen; its id is the value of its option. */
export type Term = SearchedTerm;

const NOTHING =
  'Rien ne ressemble à cela. Essayez un autre mot, ou effacez-le pour voir toute la liste.';
const CHOOSE = 'Choisissez l’une des réponses de la liste.';

/** Puts a combobox in the place of a select. */
export function combobox(select: HTMLSelectElement, terms: readonly Term[]): void {
  new Combobox(select, terms);
}

class Combobox {
  #select: HTMLSelectElement;
  #terms: readonly Term[];
  #input = document.createElement('input');
  #list = document.createElement('ul');
  #said = document.createElement('p');
  #wrong = document.createElement('p');
  #shown: readonly Term[] = [];
  #active = -1;

  constructor(select: HTMLSelectElement, terms: readonly Term[]) {
    this.#select = select;
    this.#terms = terms;
    this.#dress();
    this.#input.addEventListener('input', () => this.#search());
    this.#input.addEventListener('keydown', (event) => this.#key(event));
    this.#input.addEventListener('click', () => this.#open());
    this.#input.addEventListener('blur', () => this.#leave());
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) => this.#click(event));
  }

  /** Takes the place of the select, its id and what describes it. */
  #dress(): void {
    const { id } = this.#select;
    const attributes = {
      id,
      type: 'text',
      role: 'combobox',
      autocomplete: 'off',
      spellcheck: 'false',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': `${id}-list`,
      'aria-describedby': this.#select.getAttribute('aria-describedby') ?? '',
      placeholder: this.#select.dataset.example ?? '',
    };
    for (const [name, value] of Object.entries(attributes)) {
      if (value) this.#input.setAttribute(name, value);
    }
    if (this.#select.getAttribute('aria-invalid')) this.#input.setAttribute('aria-invalid', 'true');
    const chosen = this.#chosen();
    this.#input.value = chosen ? nameOf(chosen) : '';
    this.#select.id = `${id}-value`;
    this.#select.hidden = true;
    this.#select.required = false;
    this.#list.id = `${id}-list`;
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', labelOf(this.#input, this.#select));
    this.#list.hidden = true;
    this.#said.className = 'visually-hidden';
    this.#said.setAttribute('role', 'status');
    this.#wrong.className = 'small';
    this.#wrong.hidden = true;
    const box = document.createElement('div');
    box.className = 'combobox';
    box.append(this.#input, this.#list, this.#wrong, this.#said);
    this.#select.before(box);
  }

  #chosen(): Term | undefined {
    return this.#terms.find(({ id }) => id === this.#select.value);
  }

  #search(): void {
    this.#choose(undefined);
    this.#show(findTerms(this.#terms, this.#input.value));
  }

  /** Opened without typing, it shows all there is. */
  #open(): void {
    if (!this.#list.hidden) return;
    const chosen = this.#chosen();
    this.#show(
      chosen && nameOf(chosen) === this.#input.value
        ? this.#terms
        : findTerms(this.#terms, this.#input.value),
    );
    this.#activate(this.#shown.findIndex(({ id }) => id === this.#select.value));
  }

  #show(terms: readonly Term[]): void {
    this.#shown = terms;
    this.#active = -1;
    const typed = this.#input.value;
    this.#list.replaceChildren(...terms.map((term, index) => this.#option(term, index, typed)));
    this.#expand(terms.length > 0);
    this.#input.removeAttribute('aria-activedescendant');
    this.#list.scrollTop = 0;
    this.#tell(typed);
  }

  #option(term: Term, index: number, typed: string): HTMLLIElement {
    const option = document.createElement('li');
    option.id = `${this.#list.id}-${index}`;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    option.dataset.index = String(index);
    option.append(nameOf(term));
    const by = matchedName(term, typed);
    if (by) {
      const other = document.createElement('span');
      other.className = 'small';
      other.textContent = ` ${by}`;
      option.append(other);
    }
    return option;
  }

  #tell(typed: string): void {
    const count = this.#shown.length;
    const told = count === 0 ? NOTHING : count === 1 ? 'Une réponse.' : `${count} réponses.`;
    this.#said.textContent = typography(typed.trim() === '' ? '' : told);
    this.#warn(count === 0 ? NOTHING : '');
  }

  #warn(words: string): void {
    this.#wrong.textContent = typography(words);
    this.#wrong.hidden = words === '';
  }

  #expand(open: boolean): void {
    this.#list.hidden = !open;
    this.#input.setAttribute('aria-expanded', String(open));
    if (!open) {
      this.#active = -1;
      this.#input.removeAttribute('aria-activedescendant');
    }
  }

  #activate(index: number): void {
    this.#list.querySelector('[aria-selected="true"]')?.setAttribute('aria-selected', 'false');
    this.#active = index;
    const option = this.#list.children[index];
    if (!option) {
      this.#input.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    this.#input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  }

  #key(event: KeyboardEvent): void {
    const isOpen = !this.#list.hidden;
    switch (event.key) {
      case 'ArrowDown':
        if (!isOpen) this.#open();
        if (isOpen || (this.#active < 0 && !event.altKey)) this.#step(1);
        break;
      case 'ArrowUp':
        if (event.altKey) this.#expand(false);
        else {
          if (!isOpen) this.#open();
          if (isOpen || this.#active < 0) this.#step(-1);
        }
        break;
      case 'Enter': {
        const term = this.#shown[this.#active];
        // Without a choice made in the list, Enter is the form’s own.
        if (!isOpen || !term) return;
        this.#take(term);
        break;
      }
      case 'Escape':
        if (isOpen) this.#expand(false);
        else if (this.#input.value) this.#clear();
        else return;
        break;
      default:
        return;
    }
    event.preventDefault();
  }

  /** The next answer, or the one before; from the last one comes back to the first. */
  #step(by: 1 | -1): void {
    const count = this.#shown.length;
    if (count === 0) return;
    const from = this.#active < 0 && by < 0 ? 0 : this.#active;
    this.#activate((from + by + count) % count);
  }

  #click({ target }: Event): void {
    const option = target instanceof Element ? target.closest('[role="option"]') : null;
    const term =
      option instanceof HTMLElement ? this.#shown[Number(option.dataset.index)] : undefined;
    if (term) this.#take(term);
  }

  #take(term: Term): void {
    this.#input.value = nameOf(term);
    this.#expand(false);
    this.#warn('');
    this.#said.textContent = '';
    this.#choose(term);
  }

  #clear(): void {
    this.#input.value = '';
    this.#warn('');
    this.#choose(undefined);
  }

  /** What was typed whole, or could only be one thing, is that thing. */
  #leave(): void {
    const typed = this.#input.value.trim();
    const wasOpen = !this.#list.hidden;
    const active = this.#shown[this.#active];
    this.#expand(false);
    if (typed === '' || this.#select.value !== '') {
      this.#warn('');
      return;
    }
    const found = findTerms(this.#terms, typed);
    const only = found.length === 1 ? found[0] : found.find((term) => nameOf(term) === typed);
    const meant = (wasOpen && active) || only;
    if (meant) {
      this.#take(meant);
      // It was not chosen by hand: whoever does not see it is told.
      this.#said.textContent = typography(`Choisi : ${nameOf(meant)}.`);
    } else {
      this.#warn(CHOOSE);
      this.#said.textContent = typography(CHOOSE);
    }
  }

  #choose(term: Term | undefined): void {
    const value = term?.id ?? '';
    if (this.#select.value === value) return;
    this.#select.value = value;
    this.#select.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

const nameOf = ({ label }: Term) => typography(label);

function labelOf(input: HTMLInputElement, select: HTMLSelectElement): string {
  const label = select.form?.querySelector(`label[for="${CSS.escape(input.id)}"]`);
  return label?.firstChild?.textContent?.trim() ?? '';
}
