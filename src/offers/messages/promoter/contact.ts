import type { RenderedMail } from '../../../letters/letter.ts';
import { renderLetter } from '../../../letters/render.ts';
import { required } from '../../../letters/required.ts';
import { subjectAbout } from '../../../letters/subject.ts';
import type { Giver } from '../../giver.ts';
import { offeredInWords } from '../in-words.ts';
import type { OfferLetter } from '../offer-letter.ts';
import { action, contactFacts, goodUntil, hello, nameFacts, next, words } from '../usual-parts.ts';

/** Gives the promoter the contacts of a giver whose offer is accepted. */
export function contactMail(letter: OfferLetter): RenderedMail {
  const giver = required(letter.giver, 'giver');
  const { title } = required(letter.project, 'project');
  return renderLetter({
    site: letter.site,
    subject: subjectAbout('Offre acceptée, les coordonnées :', title),
    parts: [
      hello,
      {
        kind: 'text',
        text: 'Une offre à votre projet est acceptée. Voici comment joindre la personne qui l’a faite.',
      },
      {
        kind: 'facts',
        rows: [
          ['Projet', title],
          ['Accepté', offeredInWords(letter, required(letter.accepted, 'accepted quantity'))],
          ...nameFacts(giver),
          ...contactFacts(giver),
        ],
      },
      ...words('Ses disponibilités :', giver.availability),
      ...next(howToReach(giver), 'Quand l’aide sera arrivée, revenez à ce courriel pour le dire.'),
      action('Dire que c’est reçu', letter),
      {
        kind: 'small',
        text: 'Cette personne a accepté que ses coordonnées vous soient transmises pour ce projet. Ne vous en servez pour rien d’autre.',
      },
      ...goodUntil(letter),
    ],
  });
}

/** Somebody who came to a caisse's counter may have no mail, or nothing at all. */
function howToReach({ email, phone }: Giver): string {
  if (email) {
    return 'Répondez simplement à ce courriel pour convenir de la suite : votre réponse ira droit à cette personne. Elle a reçu votre adresse et peut aussi vous écrire.';
  }
  return phone
    ? 'Cette personne n’a pas de courriel : téléphonez-lui pour convenir de la suite.'
    : 'Cette personne a fait son offre au comptoir de la caisse : demandez à son équipe comment la joindre.';
}
