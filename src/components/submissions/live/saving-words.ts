import { typography } from '../../../model/typography.ts';

/** Why what was typed could not be kept. */
export type SavingFailure = 'unreachable' | 'busy' | 'too-big' | 'closed';

const hour = new Intl.DateTimeFormat('fr-CA', { hour: 'numeric', minute: '2-digit' });

export const saySaving = 'Enregistrement…';

/** « Enregistré à 14 h 32 » */
export const sayKept = (at: Date) => typography(`Enregistré à ${hour.format(at)}.`);

const words: Record<SavingFailure, string> = {
  unreachable:
    'Pas encore enregistré : le site ne répond pas, ou la connexion est coupée. Gardez cette page ouverte, nous réessayons.',
  busy: 'Pas encore enregistré : le site est très occupé. Gardez cette page ouverte, nous réessayons.',
  'too-big': 'Pas enregistré : cette page contient trop de texte. Raccourcissez-la.',
  closed:
    'Pas enregistré : cette proposition ne se change plus d’ici. Copiez ce que vous venez d’écrire, puis rechargez la page pour savoir où elle en est.',
};

/** What to do about what could not be kept. */
export const sayFailure = (reason: SavingFailure) => typography(words[reason]);
