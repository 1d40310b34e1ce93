import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { messageKinds } from '../../src/letters/kinds.ts';
import { letterPage, lettersPage } from './letter-pages.ts';
import { mailboxPage, messagePage, missingPage } from './mailbox-pages.ts';
import { sampleMails } from './sample-mails.ts';

const stored = z.object({
  id: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  at: z.string(),
});

/** A message of the local mailbox, as its JSON file holds it. */
export type StoredMessage = z.infer<typeof stored>;

/** Where the mailbox is served. */
export const MAILBOX_PATH = '/boite/';

/** All messages of the local mailbox, newest first. */
export async function readMailbox(folder: string): Promise<StoredMessage[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  const messages = await Promise.all(
    names.map(async (name) => stored.parse(JSON.parse(await readFile(join(folder, name), 'utf8')))),
  );
  return messages.sort((a, b) => b.at.localeCompare(a.at));
}

/**
 * The mailbox's answer to a path: the list at `/boite/`, a message at `/boite/<id>/`, and its HTML
 * form alone at `/boite/<id>/html`; under `/boite/modeles/`, a sample of every message that can be
 * sent. Undefined for any other path.
 */
export async function mailbox(folder: string, path: string): Promise<Response | undefined> {
  if (!path.startsWith(MAILBOX_PATH)) return undefined;
  const [id, ...rest] = path.slice(MAILBOX_PATH.length).split('/');
  if (id === 'modeles') return letterSamples(rest);
  const messages = await readMailbox(folder);
  if (!id) return page(mailboxPage(messages));
  const message = messages.find((each) => each.id === id);
  if (!message) return page(missingPage(), 404);
  return rest[0] === 'html' ? mail(message.html) : page(messagePage(message));
}

/** The list, a kind of message at `<kind>/`, the HTML of one of its samples at `<kind>/<index>/html`. */
function letterSamples([name, at, form]: string[]): Response {
  if (!name) return page(lettersPage());
  const kind = messageKinds.find((each) => each === name);
  if (!kind) return page(missingPage(), 404);
  if (form !== 'html') return page(letterPage(kind));
  const sample = sampleMails(kind)[Number(at)];
  return sample ? mail(sample.mail.html) : page(missingPage(), 404);
}

/** A mail may hold anything: it is shown without scripts and outside the site's origin. */
function mail(html: string): Response {
  return page(html, 200, 'sandbox allow-popups');
}

function page(html: string, status = 200, policy = "frame-src 'self'") {
  return new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; ${policy}`,
    },
  });
}
