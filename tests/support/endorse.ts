import { receiveEndorsement } from '../../netlify/http/endorsements/receive-endorsement.ts';
import { endorsementLink } from '../../netlify/http/links/rooms.ts';
import { formRequest } from './follow-form.ts';
import { mailedPath } from './mailed-path.ts';
import { dataRequest } from './requests.ts';
import { fromOurForm } from './sign-in.ts';
import type { TestWorld } from './test-world.ts';

const SITE = 'https://perron.example';

/** Somebody who wants a project, and says nothing wrong. */
export const goodEndorsement = {
  project: 'des-velos',
  municipality: 'Québec',
  region: 'capitale-nationale',
  email: 'camille@visiteur.example',
  consent: true,
};

/** Sends it as data. */
export function endorseAsData(
  world: TestWorld,
  changes: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Promise<Response> {
  const request = dataRequest('/api/endorsements', { ...goodEndorsement, ...changes }, headers);
  return receiveEndorsement(world, request, {});
}

/** Sends it as a browser's form. */
export function endorseByForm(
  world: TestWorld,
  changes: Record<string, string> = {},
): Promise<Response> {
  const fields = { ...goodEndorsement, consent: 'oui', ...changes };
  return receiveEndorsement(world, formRequest('/api/endorsements', fields), {});
}

/** The link of the latest mail that asks to confirm, as a path. */
export function endorsementPath(world: TestWorld, email = goodEndorsement.email): string {
  return mailedPath(world, email, 'appui');
}

/** Opens the link, or presses one of its buttons. */
export function atLink(world: TestWorld, path: string, act?: 'confirm' | 'withdraw') {
  const request = act
    ? formRequest(path, { do: act })
    : new Request(new URL(path, SITE), { headers: fromOurForm });
  return endorsementLink(world, request, {});
}

/** Wants a project, and confirms it from the mailbox. */
export async function endorse(
  world: TestWorld,
  changes: Record<string, unknown> & { email?: string } = {},
): Promise<string> {
  const response = await endorseAsData(world, changes);
  if (response.status !== 201) throw new Error(`endorse: ${response.status}`);
  const path = endorsementPath(world, changes.email);
  await atLink(world, path, 'confirm');
  return path;
}
