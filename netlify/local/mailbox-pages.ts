import type { StoredMessage } from './mailbox.ts';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (char) => escapes[char] ?? char);

const LINK = /https?:\/\/[^\s<>"]+/g;
const linked = (text: string) =>
  escapeHtml(text).replace(LINK, (address) => `<a href="${address}">${address}</a>`);

const when = new Intl.DateTimeFormat('fr-CA', { dateStyle: 'long', timeStyle: 'medium' });

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

function shell(title: string, body: string, head = ''): string {
  return `<!doctype html><html lang="fr-CA"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title>${head}
<style>${style}</style></head><body><main>${body}</main></body></html>`;
}

/** The list of messages, newest first. It refreshes itself. */
export function mailboxPage(messages: readonly StoredMessage[]): string {
  const rows = messages.map(
    ({ id, to, subject, at }) =>
      `<li><a href="/boite/${encodeURIComponent(id)}/">${escapeHtml(subject)}</a>
<p>À ${escapeHtml(to)}, ${escapeHtml(when.format(new Date(at)))}</p></li>`,
  );
  const list =
    rows.length > 0 ? `<ol>${rows.join('')}</ol>` : '<p>Aucun message pour le moment.</p>';
  return shell(
    'Boîte aux lettres locale',
    `<h1>Boîte aux lettres locale</h1>
<p>Rien ne part d’ici : les messages que le site aurait envoyés restent sur cette machine.</p>${list}`,
    '<meta http-equiv="refresh" content="10">',
  );
}

/** One message, as text and as its reader would see it. */
export function messagePage({ id, to, subject, text, at }: StoredMessage): string {
  return shell(
    subject,
    `<p><a href="/boite/">Tous les messages</a></p><h1>${escapeHtml(subject)}</h1>
<p>À ${escapeHtml(to)}, ${escapeHtml(when.format(new Date(at)))}</p>
<h2>En texte</h2><pre>${linked(text)}</pre>
<h2>En HTML</h2><iframe src="/boite/${encodeURIComponent(id)}/html" title="Le message en HTML" sandbox="allow-popups"></iframe>`,
  );
}

/** What is said of a message that is not there. */
export function missingPage(): string {
  return shell(
    'Message introuvable',
    '<h1>Ce message n’est pas ici</h1><p><a href="/boite/">Tous les messages</a></p>',
  );
}
