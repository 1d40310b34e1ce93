/**
 * Leads whoever listens to what a page has to say of the form that was just posted. What stands in a page
 * from its start is announced by few screen readers. An address that leads to a place of its own goes first.
 */
const first = document.querySelector<HTMLElement>('[data-hear-first]');
if (first && location.hash === '') first.focus();
