import type { Holding } from '../holding.ts';
import { sayDays } from '../say-days.ts';

/** What is held about whoever proposes a project. */
export const submissionHoldings: readonly Holding[] = [
  {
    id: 'proposition',
    title: 'Votre proposition',
    about: 'Les organismes qui proposent un projet',
    what: 'Ce que vous écrivez dans le formulaire, la photo que vous joignez et votre courriel. Les textes et le courriel sont chiffrés.',
    why: 'Pour que vous puissiez la continuer plus tard, pour que l’équipe la lise, et pour vous répondre.',
    seenBy:
      'L’équipe qui décide lit la proposition une fois envoyée, jamais votre courriel. Un projet accepté est publié ; le courriel y est scellé.',
    kept: ({ submissions }) => [
      `Commencée mais pas envoyée : ${sayDays(submissions.draftDays)} après la dernière fois que vous y touchez.`,
      `Jamais confirmée : ${sayDays(submissions.confirmWithinDays)}, puis comme une proposition retirée.`,
      `Refusée, retirée ou publiée : ${sayDays(submissions.keepEndedDays)} de plus.`,
    ],
    erased:
      'Tout est vidé. Il reste l’état de la proposition, ses dates et le texte du consentement. Ce qui est publié reste public : demandez son retrait à la caisse.',
    erasure: [
      {
        how: 'emptied',
        columns: [
          'submissions.answers',
          'submissions.sent_answers',
          'submissions.previous_answers',
          'submissions.draft_answers',
          'submissions.email',
          'submissions.address_hash',
        ],
      },
      { how: 'replaced', columns: ['submissions.idempotency_key', 'submissions.fingerprint'] },
      { how: 'deleted-in-time', columns: ['submission_pictures.bytes'] },
    ],
  },
  {
    id: 'reponse',
    title: 'Le mot de l’équipe',
    about: 'Les organismes qui proposent un projet',
    what: 'Ce que l’équipe vous écrit quand elle décide. C’est chiffré.',
    why: 'Pour vous le transmettre.',
    seenBy: 'Vous et l’équipe qui décide.',
    kept: () => ['Aussi longtemps que la proposition.'],
    erased: 'Vidé en même temps que la proposition.',
    erasure: [{ how: 'emptied', columns: ['submission_history.note'] }],
  },
  {
    id: 'invitation',
    title: 'Votre invitation',
    about: 'Les organismes qu’une caisse invite',
    what: 'À qui la caisse destine l’invitation, comme son équipe l’a noté. C’est chiffré.',
    why: 'Pour que l’équipe s’y retrouve.',
    seenBy: 'L’équipe de la caisse.',
    kept: ({ submissions }) => [`Après sa fin : ${sayDays(submissions.keepEndedDays)}.`],
    erased: 'Supprimée avec l’invitation.',
    erasure: [
      {
        how: 'deleted-in-time',
        columns: ['invitations.label'],
        old: {
          table: 'invitations',
          sinceColumn: 'expires_at',
          days: ({ submissions }) => submissions.keepEndedDays,
        },
      },
    ],
  },
];
