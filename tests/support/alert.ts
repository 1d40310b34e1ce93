import { receiveAlert } from '../../netlify/http/alerts/receive-alert.ts';
import { alertLink } from '../../netlify/http/links/rooms.ts';
import { formRequest } from './follow-form.ts';
import { mailedPath } from './mailed-path.ts';
import { dataRequest } from './requests.ts';
import type { TestWorld } from './test-world.ts';

type Fields = Record<string, string | readonly string[]>;

/** Somebody who repairs bicycles near Québec, and wants to know each week. */
export const goodAlert = {
  skills: ['bicycle-repair'],
  regions: ['capitale-nationale'],
  rhythm: ['weekly'],
  email: 'camille@visiteur.example',
  consent: true,
};

/** Sends it as data. */
export function alertAsData(
  world: TestWorld,
  changes: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Promise<Response> {
  const request = dataRequest('/api/alerts', { ...goodAlert, ...changes }, headers);
  return receiveAlert(world, request, {});
}

/** Sends it as a browser's form. */
export function alertByForm(world: TestWorld, changes: Fields = {}): Promise<Response> {
  const fields = { ...goodAlert, consent: 'oui', idempotencyKey: '', ...changes };
  return receiveAlert(world, formRequest('/api/alerts', fields), {});
}

/** The link of the latest mail to an address, as a path. */
export function alertPath(world: TestWorld, email = goodAlert.email): string {
  return mailedPath(world, email, 'alerte');
}

/** Opens the link, or posts one of its forms. */
export function atAlert(
  world: TestWorld,
  path: string,
  fields?: Fields,
  headers: Record<string, string> = {},
): Promise<Response> {
  return alertLink(world, formRequest(path, fields, headers), {});
}

/** Asks for an alert, and confirms it from the mailbox. */
export async function follow(
  world: TestWorld,
  changes: Record<string, unknown> & { email?: string } = {},
): Promise<string> {
  const response = await alertAsData(world, changes);
  if (response.status !== 201) throw new Error(`follow: ${response.status}`);
  const path = alertPath(world, changes.email);
  await atAlert(world, path, { do: 'confirm' });
  return path;
}
