import { isDay, type Window } from './day.ts';
import { repeatedAt } from './repeated.ts';

/** What is wrong between the fields of one project, each of them sound by itself. */
export interface Incoherence {
  path: (string | number)[];
  /** In French, to be read after the name of the field. */
  message: string;
}

/** The parts of a project that must agree with each other. */
interface Parts {
  status: string;
  window: Window;
  needs: readonly { id: string; window?: Window | undefined }[];
  steps: readonly { id: string; window: Window }[];
  outcome?: { date: string } | undefined;
  funding?: { raised: number; asOf?: string | undefined } | undefined;
}

/** Everything in a project that contradicts something else in it. */
export function incoherences(project: Parts): Incoherence[] {
  return [
    ...repeatedIds('needs', project.needs),
    ...repeatedIds('steps', project.steps),
    ...windowsOutside('needs', project.needs, project.window),
    ...windowsOutside('steps', project.steps, project.window),
    ...outcomeAmiss(project),
    ...amountOfNoDay(project),
  ];
}

function repeatedIds(list: string, items: readonly { id: string }[]): Incoherence[] {
  return repeatedAt(items.map(({ id }) => id)).map((index) => ({
    path: [list, index, 'id'],
    message: 'est déjà pris par un autre élément : donnez à chacun son identifiant',
  }));
}

function windowsOutside(
  list: string,
  items: readonly { window?: Window | undefined }[],
  whole: Window,
): Incoherence[] {
  if (!isDay(whole.start) || !isDay(whole.end)) return [];
  const message = `sort des dates du projet (du ${whole.start} au ${whole.end}) : changez cette date, ou celles du projet`;
  return items.flatMap(({ window }, index) =>
    (['start', 'end'] as const)
      .filter((edge) => {
        const date = window?.[edge];
        return date !== undefined && isDay(date) && (date < whole.start || date > whole.end);
      })
      .map((edge) => ({ path: [list, index, 'window', edge], message })),
  );
}

function outcomeAmiss({ status, outcome, window }: Parts): Incoherence[] {
  if (!outcome) {
    return status === 'completed'
      ? [{ path: ['outcome'], message: 'manque : un projet terminé dit ce qui a été accompli' }]
      : [];
  }
  return isDay(outcome.date) && isDay(window.start) && outcome.date < window.start
    ? [
        {
          path: ['outcome', 'date'],
          message: `vient avant le début du projet (${window.start}) : corrigez l’une des deux dates`,
        },
      ]
    : [];
}

/** An amount that nobody can date would be shown as true for ever. */
function amountOfNoDay({ funding }: Parts): Incoherence[] {
  return funding && funding.raised > 0 && funding.asOf === undefined
    ? [
        {
          path: ['funding', 'asOf'],
          message: 'manque : dites quel jour le montant réuni a été vu chez le partenaire',
        },
      ]
    : [];
}
