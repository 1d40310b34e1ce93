import { escapeHtml } from '../../src/letters/escape-html.ts';
import { type MessageKind, messageKinds, recipientOf } from '../../src/letters/kinds.ts';
import { occasions, recipientsInWords } from '../../src/letters/occasions.ts';
import { linked, shell } from './mailbox-shell.ts';
import { type SampleMail, sampleMails } from './sample-mails.ts';

const style = `<style>
h2 { margin: 2.5rem 0 .5rem; font-size: 1.25rem; line-height: 1.3 } code { font-size: .9em }
.both { display: grid; gap: 1.25rem; margin-top: .75rem } .both > * { min-width: 0 }
.both pre { margin: 0; padding: 1.25rem; border: 1px solid var(--line); font: .9375rem/1.6 ui-monospace, monospace }
.both iframe { height: 44rem } nav { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: 2rem 0 0 }
@media (min-width: 70rem) { body:has(.both) { max-width: 76rem } .both { grid-template-columns: 3fr 2fr; align-items: start } }
</style>`;

const recipients = ['giver', 'promoter', 'team', 'endorser', 'follower', 'asker'] as const;

/** Every message that the site sends, by who receives it. */
export function lettersPage(): string {
  const sections = recipients.map((recipient) => {
    const rows = messageKinds.filter((kind) => recipientOf[kind] === recipient).map(kindRow);
    return `<h2>${recipientsInWords[recipient]}</h2><ol>${rows.join('')}</ol>`;
  });
  return shell(
    'Modèles de messages',
    `<p><a href="/boite/">Tous les messages</a></p><h1>Modèles de messages</h1>
<p>Tout ce que le site écrit, avec des gens et des projets inventés.</p>${sections.join('')}`,
    style,
  );
}

function kindRow(kind: MessageKind): string {
  const mails = sampleMails(kind);
  const cases = mails.length > 1 ? ` ${mails.length} cas.` : '';
  return `<li><a href="/boite/modeles/${kind}/">${escapeHtml(mails[0]?.mail.subject ?? kind)}</a>
<p>${escapeHtml(occasions[kind])}${cases}</p></li>`;
}

/** One kind of message: each of its samples in its two forms. */
export function letterPage(kind: MessageKind): string {
  const mails = sampleMails(kind);
  return shell(
    `Modèle : ${occasions[kind]}`,
    `<p><a href="/boite/modeles/">Tous les modèles</a></p><h1>${escapeHtml(occasions[kind])}</h1>
<p>Reçu par : ${recipientsInWords[recipientOf[kind]].toLowerCase()}. <code>${kind}</code></p>
${mails.map((sample, at) => sampleSection(kind, sample, at)).join('')}${neighbours(kind)}`,
    style,
  );
}

function sampleSection(kind: MessageKind, { title, mail }: SampleMail, at: number): string {
  return `<section><h2>${escapeHtml(title)}</h2><p>Objet : <strong>${escapeHtml(mail.subject)}</strong></p>
<div class="both"><iframe src="/boite/modeles/${kind}/${at}/html" title="${escapeHtml(title)}, en HTML" sandbox="allow-popups"></iframe>
<pre>${linked(mail.text)}</pre></div></section>`;
}

function neighbours(kind: MessageKind): string {
  const at = messageKinds.indexOf(kind);
  const link = (label: string, other: MessageKind | undefined) =>
    other
      ? `<a href="/boite/modeles/${other}/">${label} : ${escapeHtml(occasions[other])}</a>`
      : '';
  return `<nav aria-label="Autres modèles">${link('Avant', messageKinds[at - 1])}${link('Après', messageKinds[at + 1])}</nav>`;
}
