const words: Record<string, string> = {
  accept:
    'C’est accepté. La personne le sait, et vous avez maintenant ses coordonnées : écrivez-lui ou appelez-la.',
  decline: 'C’est répondu. La personne le sait, avec la raison que vous avez choisie.',
  deliver: 'C’est noté comme reçu, et la personne est remerciée.',
  assign: 'L’offre est confiée à ce besoin, et la personne le sait. Il reste à l’accepter.',
  change: 'La quantité est changée.',
  withdraw: 'L’offre est retirée.',
  'take-place': 'La place est prise : le promoteur a maintenant l’offre.',
  notee: 'L’offre est notée.',
  trouve: 'C’est noté : la page du projet le dira bientôt.',
  'proposition-accept':
    'C’est accepté, et le promoteur le sait. Il reste à publier dans le bureau.',
  'proposition-half': 'Vous avez accepté. Il manque encore la réponse de l’autre équipe.',
  'proposition-request-changes':
    'C’est demandé : le promoteur a reçu votre mot, avec le lien pour faire les changements.',
  'proposition-refuse': 'C’est refusé, et le promoteur a reçu votre mot.',
  'proposition-move': 'C’est confié à l’autre caisse. Son équipe et le promoteur le savent.',
  invitation: 'L’invitation est prête. Copiez son lien et envoyez-le.',
  'invitation-reprise': 'L’invitation est reprise : son lien ne sert plus.',
  repris: 'C’est repris : la page du projet le dira bientôt.',
};

/** What was just done, from the word that the address keeps of it. */
export function sayDone(done: string | null): string | undefined {
  return done !== null && Object.hasOwn(words, done) ? words[done] : undefined;
}
