import { escapeHtml } from '../../src/letters/escape-html.ts';

const LINK = /https?:\/\/[^\s<>"]+/g;

/** A text in HTML, its addresses as links. */
export function linked(text: string): string {
  return escapeHtml(text).replace(LINK, (address) => `<a href="${address}">${address}</a>`);
}

const style = `
:root { color-scheme: light dark; --ground: #f1ede3; --ink: #1d1f22; --red: #a3202f; --line: #d3ccbc }
@media (prefers-color-scheme: dark) { :root { --ground: #1d1f22; --ink: #f1ede3; --red: #f08a8f; --line: #44464a } }
body { margin: 0 auto; max-width: 46rem; padding: 2rem 1.25rem; background: var(--ground); color: var(--ink);
  font: 1.0625rem/1.6 system-ui, sans-serif }
h1 { font-size: 1.75rem; line-height: 1.2 } a { color: var(--red) }
ol { list-style: none; padding: 0 } li { border-top: 1px solid var(--line); padding: .875rem 0 }
li a { font-weight: 600 } p { margin: .25rem 0 } pre { white-space: pre-wrap; font: inherit; overflow-wrap: anywhere }
iframe { width: 100%; height: 38rem; border: 1px solid var(--line); background: #fff }
`;

/** A page of the mailbox. */
export function shell(title: string, body: string, head = ''): string {
  return `<!doctype html><html lang="fr-CA"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title>${head}
<style>${style}</style></head><body><main>${body}</main></body></html>`;
}
