import type { InvitationView } from '../submissions/space/invitation-view.ts';
import { sayDay } from './date.ts';

/** For whom an invitation is, or when it was made where nobody noted it. */
export function sayInvitation({
  label,
  created,
}: Pick<InvitationView, 'label' | 'created'>): string {
  return label ?? `Invitation du ${sayDay(created)}`;
}

/** How many times it serves. */
export function sayTimes({ once }: Pick<InvitationView, 'once'>): string {
  return once ? 'Sert une seule fois' : 'Sert plusieurs fois';
}

/** Whether it still serves, and until when. */
export function sayInvitationState({
  state,
  until,
}: Pick<InvitationView, 'state' | 'until'>): string {
  switch (state) {
    case 'open':
      return `Bonne jusqu’au ${sayDay(until)}`;
    case 'used':
      return 'Elle a servi';
    case 'revoked':
      return 'Vous l’avez reprise';
    case 'expired':
      return `Terminée depuis le ${sayDay(until)}`;
  }
}
