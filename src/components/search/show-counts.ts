import { sayNumber } from '../../i18n/number.ts';
import { facetNames } from '../../search/facets.ts';
import type { Counts } from './pagefind.ts';

/** Says beside each choice how many results it would leave, and takes away those that would leave none. */
export function showCounts(form: HTMLFormElement, counts: Counts): void {
  const kinds = [...form.querySelectorAll<HTMLInputElement>('input[name="type"]')];
  const all = Object.values(counts.type).reduce((sum, each) => sum + each, 0);
  for (const kind of kinds) {
    showCount(kind, kind.value === '' ? all : (counts.type[kind.value] ?? 0));
  }
  const selects = facetNames
    .map((name) => form.elements.namedItem(name))
    .filter((field) => field instanceof HTMLSelectElement);
  for (const select of selects) showOptions(select, counts[select.name as keyof Counts]);
  for (const group of form.querySelectorAll<HTMLElement>('[data-choices]')) {
    group.hidden = !group.querySelector('[data-choice]:not([hidden])');
  }
}

function showCount(kind: HTMLInputElement, count: number): void {
  const label = kind.closest('label');
  const place = label?.querySelector('[data-count]');
  if (place) place.textContent = sayNumber(count);
  if (label && kind.value !== '') label.hidden = count === 0 && !kind.checked;
}

function showOptions(select: HTMLSelectElement, counts: Record<string, number>): void {
  const options = [...select.options].filter(({ value }) => value !== '');
  for (const option of options) {
    const count = counts[option.value] ?? 0;
    option.dataset.label ??= option.text;
    option.text = `${option.dataset.label} (${sayNumber(count)})`;
    option.hidden = count === 0 && !option.selected;
    // Safari shows hidden options all the same.
    option.disabled = option.hidden;
  }
  const field = select.closest<HTMLElement>('[data-choice]');
  if (field) field.hidden = options.every(({ hidden }) => hidden);
}
