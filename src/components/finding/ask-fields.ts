import { type Asked, NOTHING } from '../../finding/asked.ts';

const DATE = 'date';
const ISO = /^20\d\d-\d\d-\d\d$/;

/** The fields of the form, as what they ask. */
export interface AskFields {
  have: HTMLInputElement;
  where: HTMLInputElement;
  read(): Asked;
  write(asked: Asked): void;
}

/** The fields of a form that has them all. */
export function askFields(form: HTMLFormElement): AskFields {
  const have = within(form, '#j-ai', HTMLInputElement);
  const where = within(form, '#ou', HTMLInputElement);
  const when = within(form, '#quand', HTMLSelectElement);
  const date = within(form, '#date', HTMLInputElement);
  const box = within(form, '.date', HTMLElement);
  const showDate = () => {
    box.hidden = when.value !== DATE;
  };
  when.addEventListener('change', showDate);
  return {
    have,
    where,
    read: () => ({
      have: have.value,
      where: where.value,
      when: when.value === DATE ? date.value : when.value,
    }),
    write(asked) {
      // What is being typed keeps its caret.
      if (have.value !== asked.have) have.value = asked.have;
      if (where.value !== asked.where) where.value = asked.where;
      const isDate = ISO.test(asked.when);
      when.value = isDate ? DATE : asked.when;
      if (when.selectedIndex < 0) when.value = NOTHING.when;
      date.value = isDate ? asked.when : '';
      showDate();
    },
  };
}

/** The element of that kind: the page is made with it. */
export function within<E extends Element>(
  parent: ParentNode,
  selector: string,
  kind: abstract new () => E,
): E {
  const found = parent.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`aider: no ${selector}`);
  return found;
}
