import { type APIRequestContext, expect } from '@playwright/test';
import { readMailbox, type StoredMessage } from '../../netlify/local/mailbox.ts';
import { localState } from '../../netlify/local/state.ts';

/** The messages that lie in the mailbox of the server under test, or in another, for an address. */
export async function mailFor(
  address: string,
  folder = localState().mail,
): Promise<StoredMessage[]> {
  return (await readMailbox(folder)).filter(({ to }) => to.includes(address));
}

/** Waits until the mailbox holds a message for an address whose subject or text matches. */
export async function mailMatching(
  address: string,
  pattern: RegExp,
  folder = localState().mail,
): Promise<StoredMessage> {
  const matching = async () =>
    (await mailFor(address, folder)).find(
      ({ subject, text }) => pattern.test(subject) || pattern.test(text),
    );
  await expect
    .poll(matching, { message: `a mail to ${address} that matches ${pattern}`, timeout: 20_000 })
    .toBeTruthy();
  const found = await matching();
  if (!found) throw new Error('the mail vanished');
  return found;
}

/** The path of the first link of a message that leads to this site under a path. */
export function linkIn(message: StoredMessage, under: string): string {
  const address = (message.text.match(/https?:\/\/\S+/g) ?? []).find((each) =>
    new URL(each).pathname.startsWith(under),
  );
  if (!address) throw new Error(`no link under ${under} in:\n${message.text}`);
  return new URL(address).pathname;
}

/** What a request that is not followed is redirected to. */
export async function redirectOf(
  request: APIRequestContext,
  path: string,
): Promise<{ status: number; location: string }> {
  const response = await request.get(path, { maxRedirects: 0 });
  return { status: response.status(), location: response.headers()['location'] ?? '' };
}
