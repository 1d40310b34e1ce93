import { isDay, lengthInDays } from '../../model/day.ts';
import { type Rule, refuse } from '../rule.ts';
import type { Seen } from '../seen.ts';

/** Days of a window, or undefined while it is incomplete or upside down. */
export function durationOf({ start, end }: Seen['window']): number | undefined {
  if (start === undefined || end === undefined || !isDay(start) || !isDay(end)) return undefined;
  const days = lengthInDays({ start, end });
  return days > 0 ? days : undefined;
}

/** A project ends. */
export const noEndDate: Rule = ({ window }) =>
  window.end !== undefined && isDay(window.end)
    ? []
    : [
        refuse(
          'NO_END_DATE',
          'window.end',
          'Ce projet n’a pas de date de fin. Indiquez quand il sera terminé ; si l’activité continue ensuite, décrivez seulement la partie qui a une fin.',
        ),
      ];

/** A project is short. */
export const tooLong: Rule = ({ window }, { policy }) => {
  const days = durationOf(window);
  return days !== undefined && days > policy.longestDays
    ? [
        refuse(
          'TOO_LONG',
          'window.end',
          `Ce projet dure ${days} jours ; le plus long permis est de ${policy.longestDays} jours. Rapprochez la date de fin, ou proposez d’abord la première partie.`,
        ),
      ]
    : [];
};
