import type { MessageKind, recipientOf } from './kinds.ts';

/** When each message is sent, for whoever reviews them. */
export const occasions: Record<MessageKind, string> = {
  'offer-confirmation': 'Dès qu’une offre est reçue : confirmer son adresse.',
  'offer-waitlisted': 'L’adresse est confirmée, mais tout est déjà trouvé.',
  'offer-accepted': 'Le promoteur accepte, tout ou une partie.',
  'offer-declined': 'Le promoteur décline.',
  'offer-assigned': 'Une offre sans besoin précis en reçoit un.',
  'offer-delivered': 'Le promoteur dit que l’aide est arrivée.',
  'offer-released': 'Le projet finit ou disparaît, le besoin est fermé, ou un délai est passé.',
  'place-free': 'Une place se libère : à la première personne de la liste d’attente.',
  'still-waiting': 'Personne n’a répondu depuis longtemps.',
  'offer-notice': 'Une offre est confirmée, ou prend une place libérée.',
  'offer-changed': 'La quantité offerte change avant la réponse.',
  'offer-withdrawn': 'L’offre est retirée.',
  'offer-contact': 'L’offre est acceptée : les coordonnées de la personne.',
  'answer-reminder': 'Une offre attend la réponse du promoteur : rappels.',
  'need-check': 'Un besoin n’a pas bougé depuis longtemps.',
  'caisse-notice': 'Une offre va à n’importe quel projet de la caisse.',
  'offer-unanswered': 'Le promoteur ne répond pas, malgré les rappels.',
  'offer-went-badly': 'La personne qui a aidé dit que ça s’est mal passé.',
  'submission-link': 'Le promoteur demande le lien de sa proposition.',
  'submission-received': 'Une proposition est envoyée : confirmer son adresse, ou la suivre.',
  'submission-changes': 'L’équipe demande un changement.',
  'submission-accepted': 'La proposition est acceptée.',
  'submission-refused': 'La proposition est refusée.',
  'submission-moved': 'La proposition passe à une autre caisse.',
  'submission-published': 'Le projet est publié.',
  'submission-ended': 'Un délai est passé : la proposition prend fin.',
  'submission-to-review': 'Une proposition est à lire.',
  'submission-resent': 'Le promoteur a fait les changements demandés.',
  'submission-withdrawn': 'Le promoteur retire sa proposition.',
  'review-reminder': 'L’échéance promise approche.',
  'endorsement-confirmation': 'Quelqu’un dit vouloir un projet : confirmer son adresse.',
  'sign-in': 'Quelqu’un demande à entrer dans son espace.',
};

/** How each reader is called. */
export const recipientsInWords: Record<(typeof recipientOf)[MessageKind], string> = {
  giver: 'La personne qui offre',
  promoter: 'Le promoteur',
  team: 'L’équipe de la caisse',
  endorser: 'Qui veut un projet ici',
  asker: 'Qui demande à entrer',
};
