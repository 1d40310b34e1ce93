import { z } from 'zod';
import type { FormError, Posted } from '../../../src/offers/space/form-error.ts';
import { readInvitation } from '../../../src/submissions/space/invitation-form.ts';
import { type InvitationsPage, invitationsFor } from '../../adapters/spaces/invitations-page.ts';
import { createInvitation, revokeInvitation } from '../../adapters/submissions/invitations.ts';
import type { World } from '../../adapters/world.ts';
import type { FormPage, Submitted } from './open-form-page.ts';

/** The invitations of a caisse: its team makes them and takes them back. */
export function invitationsRoom(slug: string): FormPage<InvitationsPage> {
  return {
    look: (world, visitor) => invitationsFor(world, visitor, slug),
    submit: (world, seen, posted) => submit(world, seen, posted),
  };
}

const key = z.uuid();

async function submit(world: World, seen: InvitationsPage, posted: Posted): Promise<Submitted> {
  const { slug } = seen.caisse;
  const here = `/espace/caisses/${slug}/invitations/`;
  if (posted.do === 'revoke') {
    const mine = seen.invitations.find(({ id }) => id === posted.invitation);
    if (!mine) return again(posted, [], 'Cette invitation n’est plus là.');
    await revokeInvitation(world, { id: mine.id, caisse: slug });
    world.log('INVITATION_REVOKED', { id: mine.id, caisse: slug });
    return { kind: 'done', to: `${here}?fait=invitation-reprise`, messages: [] };
  }
  const once = key.safeParse(posted.key);
  if (posted.do !== 'invite' || !once.success) {
    return again(posted, [], 'Choisissez l’un des boutons de cette page.');
  }
  if (!seen.takes)
    return again(posted, [], 'Votre caisse ne prend pas de propositions en ce moment.');
  const reading = readInvitation(posted);
  if (!reading.ok) return again(posted, reading.errors);
  const { label, days } = reading;
  const id = once.data;
  await createInvitation(world, { id, caisse: slug, label, once: reading.once, days });
  world.log('INVITATION_MADE', { id, caisse: slug });
  return { kind: 'done', to: `${here}?fait=invitation#invitation-${id}`, messages: [] };
}

function again(values: Posted, errors: FormError[], told?: string): Submitted {
  return {
    kind: 'again',
    status: told ? 409 : 422,
    attempt: { form: 'invite', errors, told, values },
  };
}
