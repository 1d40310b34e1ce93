import type { SubmissionKind } from '../../letters/kinds.ts';
import { ownReasons } from '../life/reasons.ts';
import type { SubmissionLetter } from './submission-letter.ts';

/** A letter about a proposal as it could leave, and in which case. */
export interface SubmissionSample {
  title: string;
  letter: SubmissionLetter;
}

// Everything here is made up. The longest names stand beside ordinary ones on purpose.

const site = { name: 'Perron', url: 'https://perron.example' };
const expires = new Date('2027-02-01T15:00:00Z');
const link = `${site.url}/proposition/${'a1'.repeat(40)}/`;
const page = `${site.url}/projets/des-traineaux-pour-la-cour/`;

const proposal: SubmissionLetter = {
  site,
  title: 'Des traîneaux pour la cour de récréation',
  organisation: 'Atelier des Deux Patins',
  changes: false,
  caisse: { slug: 'caisse-du-vieux-moulin', name: 'Caisse du Vieux-Moulin' },
  link,
  expires,
};

const long: SubmissionLetter = {
  ...proposal,
  title: 'Refaire la bande, l’éclairage et le banc des joueuses de la patinoire du rang Cinq',
  organisation:
    'Coopérative de solidarité des Parents, Bénévoles et Amis de la patinoire extérieure de Saint-Anselme-des-Bouleaux',
};

const dueOn = '2026-12-08';
const reasons = [ownReasons.UNCLEAR, ownReasons.INCOMPLETE];
const note =
  'Bonjour,\nvotre idée nous plaît beaucoup. Dites-nous seulement qui rangera les traîneaux l’été, et combien d’enfants s’en serviront.\n\nÀ bientôt !';

const toTeam = (letter: SubmissionLetter): SubmissionLetter => ({
  ...letter,
  link: `${site.url}/espace/propositions/00000000-0000-4000-8000-000000000000/`,
  expires: undefined,
});

const changing: SubmissionLetter = { ...proposal, changes: true };

const usual = (letter: SubmissionLetter): SubmissionSample[] => [
  { title: 'Un nouveau projet', letter },
  {
    title: 'De longs noms',
    letter: { ...letter, title: long.title, organisation: long.organisation },
  },
  { title: 'Des changements à un projet publié', letter: { ...letter, changes: true } },
];

/** At least one sample of each. */
export const submissionSamples: Record<SubmissionKind, SubmissionSample[]> = {
  'submission-link': [
    {
      title: 'Rien n’est encore écrit',
      letter: { site, link, expires, changes: false },
    },
    ...usual(proposal),
  ],
  'submission-received': [
    { title: 'Adresse à confirmer', letter: { ...proposal, toConfirm: true } },
    { title: 'Adresse déjà confirmée', letter: { ...long, dueOn } },
    { title: 'Des changements', letter: { ...changing, dueOn } },
  ],
  'submission-changes': usual({ ...proposal, reasons, notes: [note] }),
  'submission-accepted': usual({ ...proposal, notes: ['Bravo, et à bientôt !'] }),
  'submission-refused': usual({ ...proposal, reasons: [ownReasons.NOT_FOR_HERE], notes: [note] }),
  'submission-moved': usual({ ...proposal, reasons: [ownReasons.NOT_LOCAL], dueOn }),
  'submission-published': usual({ ...proposal, page }),
  'submission-ended': usual({ ...proposal, reasons: ['L’adresse n’a pas été confirmée à temps.'] }),
  'submission-to-review': usual(toTeam({ ...proposal, dueOn })),
  'submission-resent': usual(toTeam({ ...proposal, dueOn })),
  'submission-withdrawn': usual(toTeam(proposal)),
  'review-reminder': usual(toTeam({ ...proposal, dueOn })),
};
