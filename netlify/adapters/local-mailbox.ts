import { link, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Mailer, type Message, type Sending, unsubscribeHeaders } from './mailer.ts';

/** A message as it lies in the mailbox of a local run: one JSON file each. */
export interface StoredMessage {
  id: string;
  to: string;
  replyTo?: string;
  subject: string;
  text: string;
  html: string;
  /** What mail readers see beside it. */
  headers?: Record<string, string>;
  /** When it was sent: an ISO instant. */
  at: string;
}

/** Keeps messages as files of a folder instead of sending them. */
export function localMailbox(folder: string, now: () => Date): Mailer {
  return { send: (message) => store(folder, message, now()) };
}

async function store(
  folder: string,
  { key, unsubscribe, ...message }: Message,
  at: Date,
): Promise<Sending> {
  const headers = unsubscribeHeaders({ unsubscribe });
  const stored: StoredMessage = { id: key, ...message, headers, at: at.toISOString() };
  const file = join(folder, `${key}.json`);
  const draft = join(folder, `.${key}.${process.pid}.${crypto.randomUUID()}`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(draft, `${JSON.stringify(stored, null, 2)}\n`);
    // A link appears whole or not at all, and never over the message that is already there.
    await link(draft, file).catch(unlessThere);
    await rm(draft, { force: true });
    return { ok: true };
  } catch (error) {
    return { ok: false, reason: `MAILBOX_${codeOf(error)}`, retry: true };
  }
}

function unlessThere(error: unknown): void {
  if (codeOf(error) !== 'EEXIST') throw error;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN';
}
