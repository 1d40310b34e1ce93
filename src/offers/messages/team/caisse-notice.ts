import type { RenderedMail } from '../../../letters/letter.ts';
import { renderLetter } from '../../../letters/render.ts';
import { required } from '../../../letters/required.ts';
import { subjectAbout } from '../../../letters/subject.ts';
import type { OfferLetter } from '../offer-letter.ts';
import { action, hello, nameFacts, next, words } from '../usual-parts.ts';

/** Brings a caisse's team an offer to any of its projects. */
export function caisseNoticeMail(letter: OfferLetter): RenderedMail {
  const giver = required(letter.giver, 'giver');
  return renderLetter({
    site: letter.site,
    subject: subjectAbout('Une offre pour l’un de vos projets :', letter.caisse.name),
    parts: [
      hello,
      {
        kind: 'text',
        text: 'Bonne nouvelle : quelqu’un offre son aide à n’importe quel projet de votre caisse.',
      },
      { kind: 'facts', rows: [['Caisse', letter.caisse.name], ...nameFacts(giver)] },
      ...words('Son message :', giver.message),
      ...words('Ses disponibilités :', giver.availability),
      action('Choisir un projet pour cette offre', letter),
      ...next(
        'Dans votre espace, choisissez un projet et un de ses besoins.',
        'L’organisme recevra l’offre et répondra. La personne saura où va son aide.',
        'Ses coordonnées ne sont transmises à l’organisme que s’il accepte.',
      ),
    ],
  });
}
