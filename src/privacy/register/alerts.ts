import type { Holding } from '../holding.ts';
import { sayDays } from '../say-days.ts';

/** What is held about whoever is told what is missing. */
export const alertHoldings: readonly Holding[] = [
  {
    id: 'alerte',
    title: 'Votre alerte',
    about: 'Les personnes qui demandent qu’on leur écrive ce qui manque',
    what: 'Votre adresse de courriel, chiffrée ; ce que vous suivez (savoir-faire, matériel, régions, caisses, communautés) et quand vous écrire ; ce qui vous a déjà été annoncé ; et deux codes calculés avec un secret que nous seuls avons.',
    why: 'Pour vous écrire quand il manque quelque chose que vous avez, et jamais deux fois la même chose.',
    seenBy: 'Personne : seul le programme s’en sert.',
    kept: ({ alerts, retention }) => [
      `Jamais confirmée : ${sayDays(alerts.confirmWithinDays)}.`,
      `En marche : tant que vous la voulez. Nous vous le demandons après ${sayDays(alerts.askAgainAfterDays)} ; sans réponse, elle s’arrête ${sayDays(alerts.answerWithinDays)} plus tard.`,
      `Arrêtée : vidée tout de suite. Il en reste la date pendant ${sayDays(retention.withdrawn)}.`,
    ],
    erased: 'Supprimée. Vous ne recevez plus rien.',
    erasure: [
      {
        how: 'deleted',
        table: 'alerts',
        addressColumn: 'address_hash',
        columns: [
          'alerts.following',
          'alerts.weekly',
          'alerts.closing',
          'alerts.email',
          'alerts.address_hash',
          'alerts.fingerprint',
          'alerts.told_following',
        ],
      },
    ],
  },
];
