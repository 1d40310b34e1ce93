import { type Search, searchIn } from '../../search/address.ts';

/** What the form asks. */
export function searchOf(form: HTMLFormElement): Search {
  const fields = new FormData(form);
  return searchIn({ get: (name) => fields.get(name) as string | null });
}

/** Makes the form ask a search. A value that it does not have is asked no more. */
export function fillForm(form: HTMLFormElement, { typed, facets }: Search): void {
  form.reset();
  for (const [name, value] of Object.entries({ q: typed, ...facets })) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLSelectElement) choose(field, value);
    else if (field instanceof RadioNodeList || field instanceof HTMLInputElement)
      field.value = value;
  }
}

function choose(select: HTMLSelectElement, value: string): void {
  const option = [...select.options].find((each) => each.value === value);
  if (!option) return;
  option.disabled = false;
  option.selected = true;
}
