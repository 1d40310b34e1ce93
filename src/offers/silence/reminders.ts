import type { MessageKind } from '../../letters/kinds.ts';
import type { Policy } from '../../model/policy.ts';
import type { Offer } from '../life/offer.ts';
import { havePassed } from './days.ts';

/** A message that silence sends. `once` is what makes it the same message, whoever queues it. */
export interface Reminder {
  kind: Extract<MessageKind, 'answer-reminder' | 'offer-unanswered' | 'still-waiting'>;
  once: string;
}

/** An offer, and since when it stands where it stands. */
export type Waiting = Pick<Offer, 'status' | 'project'> & { id: string; statusSince: Date };

/**
 * All that an unanswered offer may ever cause to be said. Reminders are known by their rank, not by
 * their day: a policy that changes does not make anybody hear the same thing again.
 */
export function remindersOf({ id, project }: Pick<Waiting, 'id' | 'project'>, policy: Policy) {
  const { remindPromoterAfterDays, tellTeamAfterDays } = policy.offers.silence;
  const days = [...remindPromoterAfterDays].sort((one, other) => one - other);
  const reminder = (kind: Reminder['kind'], rank = ''): Reminder => ({
    kind,
    once: `${kind} ${id}${rank}`,
  });
  return {
    // An offer to a whole caisse has no promoter yet: its team alone is told.
    promoter:
      project === null
        ? []
        : days.map((after, index) => ({
            after,
            reminder: reminder('answer-reminder', ` ${index + 1}`),
          })),
    others: [reminder('offer-unanswered'), reminder('still-waiting')].map((each) => ({
      after: tellTeamAfterDays,
      reminder: each,
    })),
  };
}

/**
 * What is to be said now of an offer that waits for its answer. The promoter gets one reminder at a
 * time: where several days have passed unseen, the last of them stands for those before.
 *
 * @param said the `once` of what was already said
 */
export function remindersDue(
  offer: Waiting,
  said: ReadonlySet<string>,
  policy: Policy,
  now: Date,
): Reminder[] {
  if (offer.status !== 'offered') return [];
  const { promoter, others } = remindersOf(offer, policy);
  const isDue = ({ after }: { after: number }) => havePassed(after, offer.statusSince, now);
  const isSaid = ({ reminder }: { reminder: Reminder }) => said.has(reminder.once);
  const last = promoter.findLastIndex(isDue);
  const isStanding = promoter.slice(Math.max(0, last)).some(isSaid);
  const latest = last === -1 || isStanding ? [] : promoter.slice(last, last + 1);
  return [...latest, ...others.filter((each) => isDue(each) && !isSaid(each))].map(
    ({ reminder }) => reminder,
  );
}
