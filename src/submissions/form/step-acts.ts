import type { StepAct } from './form-view.ts';
import { listAct, searchAct } from './list-acts.ts';
import type { FormStepId } from './steps.ts';

/** The pages whose buttons do something to what is typed. */
export const stepActs: Partial<Record<FormStepId, StepAct>> = {
  besoins: (does, answers, posted) => listAct(does, answers) ?? searchAct(does, answers, posted),
  etapes: listAct,
};
