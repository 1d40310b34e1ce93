import type { CheckedProposal } from './check-proposal.ts';
import { onThePage } from './on-the-page.ts';
import type { ProposalError } from './proposal-error.ts';
import { type FormStep, type FormStepId, stepOf } from './steps.ts';

/** Something said beside an answer, or at the head of a page, while it is being filled. */
export interface Remark {
  /** `refuse` is to be mended before it is sent; `advise` never stops anything. */
  severity: 'refuse' | 'advise';
  field: string;
  message: string;
}

/** What is said of a page as it is being filled. */
export interface PageRemarks {
  /** By the key of the answer. */
  beside: ReadonlyMap<string, Remark>;
  /** What no single answer of the page can mend. */
  above: readonly Remark[];
}

/** What is not wrong yet while somebody is still typing. */
const waits: ReadonlySet<ProposalError['code']> = new Set([
  'REQUIRED',
  'WRONG_TYPE',
  'WRONG_FORM',
  'TOO_SHORT',
  'TOO_SMALL',
  'TOO_FEW',
  'NOT_WHOLE',
  'UNKNOWN_REFERENCE',
  'UNKNOWN_HOST',
  'NO_END_DATE',
  'EXTENSION_UNDESCRIBED',
  'STEP_WITHOUT_OUTCOME',
]);

/** The pages whose answers make a project large, besides the one where it is cut into steps. */
const makesLarge: readonly (FormStepId | undefined)[] = ['besoins', 'lieu'];

/**
 * What is worth saying of one page while it is being filled: nothing of what was not reached yet, nor
 * of an answer that is not whole.
 *
 * @param asks whether the page has a field for a key
 * @param done whether somebody has left that field, or was told of it already
 */
export function liveRemarks(
  checked: CheckedProposal,
  step: FormStep,
  asks: (key: string) => boolean,
  done: (key: string) => boolean,
): PageRemarks {
  const page = step.id;
  const errors = checked.ok ? [] : checked.errors;
  const refusals = errors
    .filter(({ field, code }) => isHere(field, code, page) && (done(field) || !waits.has(code)))
    .map((error) => onThePage(error, step))
    .map(({ field, message }): Remark => ({ severity: 'refuse', field, message }));
  const advice = checked.findings
    .filter(({ severity, field, code }) => severity === 'advise' && isHere(field, code, page))
    .map(({ field, message }): Remark => ({ severity: 'advise', field, message }));
  const all = [...advice, ...refusals];
  return {
    beside: new Map(all.filter(({ field }) => asks(field)).map((each) => [each.field, each])),
    above: all.filter(({ field }) => !asks(field)),
  };
}

function isHere(field: string, code: ProposalError['code'], page: FormStepId): boolean {
  return stepOf(field)?.id === page || (code === 'SPLIT_INTO_STEPS' && makesLarge.includes(page));
}
