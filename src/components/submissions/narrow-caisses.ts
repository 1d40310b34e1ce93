/** Keeps in the list of caisses those of the region that is chosen, and those that serve them all. */
export function narrowCaisses(form: HTMLFormElement): void {
  const caisses = form.querySelector<HTMLSelectElement>('[data-caisses]');
  const region = form.elements.namedItem('region');
  if (!caisses || !(region instanceof HTMLSelectElement)) return;
  const all = [...caisses.children].map((child) => child.cloneNode(true) as HTMLElement);
  const narrow = () => {
    const chosen = caisses.value;
    const served = all.filter(
      ({ dataset }) => region.value === '' || [undefined, region.value].includes(dataset.region),
    );
    caisses.replaceChildren(...served.map((child) => child.cloneNode(true)));
    caisses.value = chosen;
    // One that does not serve the region is chosen no more.
    if (caisses.selectedIndex < 0) caisses.value = '';
  };
  region.addEventListener('change', narrow);
  narrow();
}
