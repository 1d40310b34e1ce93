import type { Holding } from '../holding.ts';
import { sayDays } from '../say-days.ts';

/** What is held about whoever offers help. */
export const offerHoldings: readonly Holding[] = [
  {
    id: 'offre',
    title: 'Votre offre',
    about: 'Les personnes qui offrent leur aide',
    what: 'Votre nom, votre courriel, votre message ; et, si vous les donnez, votre téléphone, le nom de votre organisation et vos disponibilités. Le tout est chiffré.',
    why: 'Pour que l’organisme puisse vous répondre, et pour vous écrire au sujet de votre offre.',
    seenBy:
      'L’organisme du projet et l’équipe de sa caisse, une fois votre adresse confirmée. Votre courriel et votre téléphone ne leur sont montrés que si l’organisme accepte votre offre.',
    kept: ({ retention, offers }) => [
      `Jamais confirmée : ${sayDays(offers.confirmWithinDays)}.`,
      'En attente d’une réponse : jusqu’à la réponse, ou jusqu’à la fin du projet.',
      `Restée sans réponse : elle prend fin après ${sayDays(retention.unanswered)}.`,
      `Refusée : ${sayDays(retention.declined)} de plus.`,
      `Retirée par vous : ${sayDays(retention.withdrawn)} de plus.`,
      `Terminée sans suite : ${sayDays(retention.expired)} de plus.`,
      `Acceptée : ${sayDays(retention.accepted)} après la fin prévue du projet.`,
      `Aide reçue : ${sayDays(retention.delivered)} après la fin prévue du projet.`,
    ],
    erased:
      'Tout est vidé. Il reste ce que le projet a reçu, les dates et le texte du consentement, sans rien qui dise qui.',
    erasure: [{ how: 'emptied', columns: ['offers.contact'] }],
  },
  {
    id: 'mot',
    title: 'Le mot de l’organisme',
    about: 'Les personnes dont l’offre est refusée',
    what: 'Ce que l’organisme vous écrit quand il refuse votre offre. C’est chiffré.',
    why: 'Pour vous le transmettre.',
    seenBy: 'Vous, l’organisme et l’équipe de sa caisse.',
    kept: ({ retention }) => [
      `Aussi longtemps que l’offre refusée : ${sayDays(retention.declined)}.`,
    ],
    erased: 'Vidé en même temps que l’offre.',
    erasure: [{ how: 'emptied', columns: ['offers.note'] }],
  },
  {
    id: 'empreintes',
    title: 'Les empreintes de votre offre',
    about: 'Les personnes qui offrent leur aide',
    what: 'Trois codes calculés à partir de votre adresse et de votre offre avec un secret que nous seuls avons. Ils ne permettent pas de lire votre adresse.',
    why: 'Pour retrouver vos offres quand vous le demandez, et pour ne pas enregistrer deux fois la même.',
    seenBy: 'Personne : seul le programme s’en sert.',
    kept: () => ['Aussi longtemps que l’offre.'],
    erased: 'Effacées ou remplacées en même temps que l’offre est vidée.',
    erasure: [
      { how: 'emptied', columns: ['offers.address_hash'] },
      { how: 'replaced', columns: ['offers.idempotency_key', 'offers.fingerprint'] },
    ],
  },
];
