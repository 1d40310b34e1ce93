import type { Content } from '../model/content.ts';
import type { Problem } from '../model/problem.ts';

/**
 * Days that tell what has happened and that are still to come, as when a year was mistyped. Advice only:
 * a build must not depend on the hour at which it runs.
 *
 * @param today `YYYY-MM-DD`
 */
export function checkDates({ projects }: Content, today: string): Problem[] {
  return projects.flatMap(({ file, data: { outcome, funding } }) =>
    [
      { field: 'outcome.date', day: outcome?.date, mend: 'mettez le jour où le projet a pris fin' },
      { field: 'funding.asOf', day: funding?.asOf, mend: 'mettez le jour où le montant a été vu' },
    ].flatMap(({ field, day, mend }): Problem[] =>
      day !== undefined && day > today
        ? [
            {
              file,
              field,
              value: day,
              wrong: `est un jour à venir (nous sommes le ${today})`,
              mend,
            },
          ]
        : [],
    ),
  );
}
