import { isBlank } from '../is-blank.ts';
import { type Rule, type RuleContext, refuse } from '../rule.ts';
import type { Seen } from '../seen.ts';
import { durationOf } from './duration.ts';

const sum = (numbers: readonly (number | undefined)[]) =>
  numbers.reduce<number>((total, each) => total + (each ?? 0), 0);

/** Why a project counts as large, in French; undefined when it does not. */
export function largeness(
  { needs, window }: Seen,
  policy: RuleContext['policy'],
): string | undefined {
  const of = (category: string) => needs.filter((need) => need.category === category);
  const money = sum(of('financial').map(({ amount }) => amount));
  const people = sum(of('human').map(({ quantity }) => quantity));
  const days = durationOf(window) ?? 0;
  if (money > policy.stepsAboveAmount)
    return `plus de ${policy.stepsAboveAmount.toLocaleString('fr-CA')} $`;
  if (people > policy.stepsAbovePeople) return `plus de ${policy.stepsAbovePeople} personnes`;
  if (days > policy.stepsAboveDays) return `plus de ${policy.stepsAboveDays} jours`;
  return undefined;
}

/** A large project is cut into steps. */
export const splitIntoSteps: Rule = (project, { policy }) => {
  const reason = largeness(project, policy);
  return reason && project.steps.length < 2
    ? [
        refuse(
          'SPLIT_INTO_STEPS',
          'steps',
          `Ce projet est de grande taille (${reason}). Découpez-le en au moins deux étapes, chacune avec ses dates, ses besoins et un résultat qu’on pourra voir.`,
        ),
      ]
    : [];
};

/** A step has a concrete result. */
export const stepWithoutOutcome: Rule = ({ steps }) =>
  steps.flatMap(({ outcome }, index) =>
    isBlank(outcome)
      ? [
          refuse(
            'STEP_WITHOUT_OUTCOME',
            `steps[${index}].outcome`,
            'Cette étape n’annonce pas de résultat. Dites ce qu’on pourra voir ou toucher quand elle sera finie.',
          ),
        ]
      : [],
  );
