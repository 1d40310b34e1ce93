/**
 * Keeps the desk open while the content changes beneath the local site. The development server asks
 * every page to reload after a publication; the desk holds what somebody is typing.
 */
export function stayOpen(): void {
  import.meta.hot?.on('vite:beforeFullReload', (payload) => {
    // Vite reloads a page for a path that ends in .html only where it is the page's own.
    payload.path = '/not-the-desk.html';
  });
}
