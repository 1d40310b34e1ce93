import type { LegalForm } from '../../../../src/model/promoter.ts';
import { legalForms } from '../../../../src/model/promoter.ts';
import type { ProposalContext } from '../../../../src/submissions/form/proposal-context.ts';
import { soundIds } from '../../../support/arbitrary-project.ts';

/** The ids of `arbitrary-project.ts`, and the thresholds of the sample content. */
export const context: ProposalContext = {
  ids: soundIds,
  rules: {
    policy: {
      longestDays: 365,
      stepsAboveAmount: 10_000,
      stepsAbovePeople: 25,
      stepsAboveDays: 300,
      legalForms: ['nonprofit', 'cooperative'],
    },
    hosts: { 'la-ruche': ['laruchequebec.com'] },
  },
  version: '2026-11',
};

/** A context whose rules let most projects through. */
export const lenientContext: ProposalContext = {
  ...context,
  rules: {
    policy: {
      longestDays: 3660,
      stepsAboveAmount: 1e9,
      stepsAbovePeople: 1e9,
      stepsAboveDays: 3660,
      legalForms: Object.keys(legalForms) as LegalForm[],
    },
    hosts: { 'la-ruche': ['laruchequebec.com', 'example.org'] },
  },
};
