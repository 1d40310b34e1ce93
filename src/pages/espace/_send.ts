/** Sends with a page the headers that it was opened with. */
export function send(page: Headers, opened: Headers): void {
  for (const [name, value] of opened) {
    // In development Vite writes styles and scripts in the page, which the policy would stop.
    if (!(import.meta.env.DEV && name === 'content-security-policy')) page.set(name, value);
  }
}
