/** Shows what goes with one answer only while that answer is chosen. What was typed in it stays. */
export function showWhenNeeded(form: HTMLFormElement): void {
  const places = [...form.querySelectorAll<HTMLElement>('[data-when]')];
  const show = () => {
    const chosen = new FormData(form);
    for (const place of places) {
      const [name = '', value = ''] = place.dataset.when?.split('=') ?? [];
      place.hidden = !chosen.getAll(name).includes(value);
    }
  };
  form.addEventListener('change', show);
  if (places.length > 0) show();
}
