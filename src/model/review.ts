import { z } from 'zod';
import { labelled } from './editor.ts';

/** Who decides about the proposals made to a caisse. */
export const decides = z.enum(['team', 'central', 'both']);

export const decidesField = {
  label: 'Qui décide des propositions',
  hint: 'Si les deux décident, il faut que les deux acceptent ; un seul refus suffit.',
  options: {
    team: 'L’équipe de la caisse',
    central: 'L’équipe centrale',
    both: 'Les deux',
  },
};

export const answerDays = z.number().int().min(1).max(120);

export const answerDaysField = {
  label: 'Réponse promise en',
  unit: 'jours',
};

/** How a caisse answers proposals, where it is not as the instance’s own policy says. */
export const ownReview = z.strictObject({
  decides: labelled(decides.optional(), decidesField),
  answerWithinDays: labelled(answerDays.optional(), answerDaysField),
});

/** How the proposals made to a caisse are answered. */
export interface Review {
  decides: z.infer<typeof decides>;
  answerWithinDays: number;
}

/** What a caisse’s proposals are answered by: its own settings, over those of the instance. */
export function reviewOf(
  { review }: { review?: z.infer<typeof ownReview> | undefined },
  { submissions }: { submissions: Review },
): Review {
  return {
    decides: review?.decides ?? submissions.decides,
    answerWithinDays: review?.answerWithinDays ?? submissions.answerWithinDays,
  };
}
