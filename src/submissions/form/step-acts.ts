import type { StepAct } from './form-view.ts';
import type { FormStepId } from './steps.ts';

/** The pages whose buttons do something to what is typed. */
export const stepActs: Partial<Record<FormStepId, StepAct>> = {};
