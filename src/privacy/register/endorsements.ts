import type { Holding } from '../holding.ts';
import { sayDays } from '../say-days.ts';

/** What is held about whoever wants a project. */
export const endorsementHoldings: readonly Holding[] = [
  {
    id: 'appui',
    title: 'Votre appui',
    about: 'Les personnes qui disent vouloir un projet',
    what: 'Votre municipalité, votre région et deux codes calculés avec un secret que nous seuls avons. Votre adresse de courriel, chiffrée, seulement jusqu’à ce que vous la confirmiez.',
    why: 'Pour dire combien de gens d’ici veulent un projet, sans vous compter deux fois.',
    seenBy: 'Personne ne voit qui vous êtes. Seuls des nombres sont montrés.',
    kept: ({ endorsements, retention }) => [
      `Jamais confirmé : ${sayDays(endorsements.confirmWithinDays)}.`,
      `Confirmé : jusqu’à ${sayDays(endorsements.keepAfterEndDays)} après la fin du projet, ou après le refus ou le retrait de la proposition.`,
      `Retiré : vidé tout de suite. Il en reste la date pendant ${sayDays(retention.withdrawn)}.`,
    ],
    erased: 'Supprimé. Il n’est plus compté.',
    erasure: [
      {
        how: 'deleted',
        table: 'endorsements',
        addressColumn: 'address_hash',
        columns: [
          'endorsements.municipality',
          'endorsements.region',
          'endorsements.email',
          'endorsements.address_hash',
          'endorsements.fingerprint',
        ],
      },
    ],
  },
];
