import { largeness } from '../../criteria/rules/steps.ts';
import { see } from '../../criteria/seen.ts';
import { type Answers, readAnswers } from './answers.ts';
import { proposalForm } from './proposal.ts';
import type { ProposalContext } from './proposal-context.ts';

/** Why a proposal is cut into steps, in a French sentence; undefined where nothing asks it. */
export function whySteps(answers: Answers, { rules }: ProposalContext): string | undefined {
  const why = largeness(see(readAnswers(proposalForm, answers)), rules.policy);
  return why && `Votre projet est de grande taille (${why}).`;
}
