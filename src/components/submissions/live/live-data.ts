import type { Answers } from '../../../submissions/form/answers.ts';
import type { ProposalContext } from '../../../submissions/form/proposal-context.ts';
import type { FormStepId } from '../../../submissions/form/steps.ts';

/** What a page of the form tells its script: what is stored, and against what it is checked. */
export interface LiveData {
  page: FormStepId;
  answers: Answers;
  context: ProposalContext;
  hasPicture: boolean;
}

/** The data as it stands in a page: no text of it can end the element that holds it. */
export function dataIsland(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

/** Reads the data that a page holds; nothing where it holds none. */
export function readIsland<T>(id: string): T | undefined {
  const text = document.getElementById(id)?.textContent;
  return text ? (JSON.parse(text) as T) : undefined;
}
