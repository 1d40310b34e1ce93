import type { FormStepId } from '../../submissions/form/steps.ts';

/** Where the form of a page goes, where another function than the page’s own receives it. */
export interface StepForm {
  action: string;
  enctype: 'multipart/form-data';
}

/** The pages whose form goes elsewhere, by the address of the proposal. */
export const stepForms: Partial<Record<FormStepId, (path: string) => StepForm>> = {
  photo: (path) => ({
    action: `/api/submissions/${path.split('/')[2]}/picture`,
    enctype: 'multipart/form-data',
  }),
};
