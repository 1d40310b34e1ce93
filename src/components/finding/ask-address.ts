import { type Asked, readAsked, writeAsked } from '../../finding/asked.ts';

/**
 * Keeps what is asked in the fragment of the page’s address: a browser never sends it to any server. Typing on
 * changes the same entry of the history; what is asked next makes a new one.
 *
 * @param moved what to do when one goes back, forward, or to another fragment
 */
export function askAddress(moved: (asked: Asked) => void) {
  /** The field that is being typed in. */
  let typing: EventTarget | null = null;
  const read = () => readAsked(location.hash);
  const follow = () => {
    const asked = read();
    typing = null;
    if (asked) moved(asked);
  };
  window.addEventListener('popstate', follow);
  window.addEventListener('hashchange', follow);
  return {
    read,
    /** Notes what is asked, in the same entry as long as one types in the same field. */
    note(asked: Asked, field: EventTarget | null = null): void {
      const fragment = writeAsked(asked);
      if (fragment !== location.hash) {
        const address = location.pathname + fragment;
        if (field && field === typing) history.replaceState(null, '', address);
        else history.pushState(null, '', address);
      }
      typing = field;
    },
  };
}
