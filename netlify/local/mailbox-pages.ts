import { sayInstant } from '../../src/i18n/instant.ts';
import { escapeHtml } from '../../src/letters/escape-html.ts';
import type { StoredMessage } from './mailbox.ts';
import { linked, shell } from './mailbox-shell.ts';

/** The list of messages, newest first. It refreshes itself. */
export function mailboxPage(messages: readonly StoredMessage[]): string {
  const rows = messages.map(
    ({ id, to, subject, at }) =>
      `<li><a href="/boite/${encodeURIComponent(id)}/">${escapeHtml(subject)}</a>
<p>À ${escapeHtml(to)}, ${escapeHtml(sayInstant(at))}</p></li>`,
  );
  const list =
    rows.length > 0 ? `<ol>${rows.join('')}</ol>` : '<p>Aucun message pour le moment.</p>';
  return shell(
    'Boîte aux lettres locale',
    `<h1>Boîte aux lettres locale</h1>
<p>Rien ne part d’ici : les messages que le site aurait envoyés restent sur cette machine.
<a href="/boite/modeles/">Tous les modèles de messages</a></p>${list}`,
    '<meta http-equiv="refresh" content="10">',
  );
}

/** One message, as text and as its reader would see it. */
export function messagePage({ id, to, subject, text, at }: StoredMessage): string {
  return shell(
    subject,
    `<p><a href="/boite/">Tous les messages</a></p><h1>${escapeHtml(subject)}</h1>
<p>À ${escapeHtml(to)}, ${escapeHtml(sayInstant(at))}</p>
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
