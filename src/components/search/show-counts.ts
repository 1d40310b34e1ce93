import { sayNumber } from '../../i18n/number.ts';
import { facetNames } from '../../search/facets.ts';
import type { Counts } from './pagefind.ts';

/** Says beside each choice how many results it would leave, and takes away those that would leave none. */
export function showCounts(form: HTMLFormElement, counts: Counts): void {
  const all = Object.values(counts.type).reduce((sum, each) => sum + each, 0);
  for (const input of form.querySelectorAll<HTMLInputElement>('input[name="type"]')) {
    const count = input.value ? (counts.type[input.value] ?? 0) : all;
    const choice = input.parentElement;
    if (choice) choice.hidden = count === 0 && !input.checked && input.value !== '';
    const place = choice?.querySelector('[data-count]');
    if (place) place.textContent = sayNumber(count);
  }
  for (const name of facetNames) {
    const select = form.elements.namedItem(name);
    if (!(select instanceof HTMLSelectElement)) continue;
    for (const option of select.options) {
      if (option.value === '') continue;
      const count = counts[name][option.value] ?? 0;
      option.dataset.label ??= option.text;
      option.text = `${option.dataset.label} (${sayNumber(count)})`;
      option.hidden = count === 0 && !option.selected;
      // Safari shows hidden options all the same.
      option.disabled = option.hidden;
    }
    const field = select.closest<HTMLElement>('[data-field]');
    if (field) field.hidden = [...select.options].every(({ value, hidden }) => !value || hidden);
  }
}
