import type { Rule } from '../rule.ts';
import { noEndDate, tooLong } from './duration.ts';
import { extensionUndescribed } from './extension.ts';
import { noFundingPartner, unknownHost } from './funding.ts';
import { moneyOnly, workingCapital } from './money.ts';
import { acceptedLegalForm } from './promoter.ts';
import { splitIntoSteps, stepWithoutOutcome } from './steps.ts';

/** The rules that depend on the project alone, in the order in which their findings are read. */
export const rules: readonly Rule[] = [
  moneyOnly,
  noEndDate,
  tooLong,
  workingCapital,
  splitIntoSteps,
  stepWithoutOutcome,
  acceptedLegalForm,
  extensionUndescribed,
  noFundingPartner,
  unknownHost,
];
