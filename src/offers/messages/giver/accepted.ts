import type { RenderedMail } from '../../../letters/letter.ts';
import { renderLetter } from '../../../letters/render.ts';
import { required } from '../../../letters/required.ts';
import { subjectAbout } from '../../../letters/subject.ts';
import { amountOf, grouped } from '../../describe.ts';
import { aimOf, offeredInWords } from '../in-words.ts';
import type { OfferLetter } from '../offer-letter.ts';
import { aimFacts, following, hello, next, words } from '../usual-parts.ts';

/** Tells a giver that the promoter accepts, what of it, and how to reach the promoter. */
export function acceptedMail(letter: OfferLetter): RenderedMail {
  const accepted = required(letter.accepted, 'accepted quantity');
  const promoterAddress = required(letter.promoterAddress, 'promoter’s address');
  return renderLetter({
    site: letter.site,
    subject: subjectAbout('Votre offre est acceptée :', aimOf(letter)),
    parts: [
      hello,
      { kind: 'text', text: `Bonne nouvelle : ${howMuch(letter, accepted)}` },
      {
        kind: 'facts',
        rows: [
          ...aimFacts(letter),
          ['Accepté', offeredInWords(letter, accepted)],
          ['Son courriel', { typed: promoterAddress }],
        ],
      },
      ...words('Son message pour vous :', letter.note),
      ...next(
        'Écrivez à l’organisme pour convenir du moment et du lieu. Répondez simplement à ce courriel : votre réponse ira droit à lui.',
        'Il a reçu vos coordonnées et peut aussi vous écrire le premier.',
        'Un empêchement ? Dites-le-lui, puis retirez votre offre : la place servira à quelqu’un d’autre.',
      ),
      {
        kind: 'small',
        text: 'L’adresse de l’organisme vous est transmise pour ce projet. Ne vous en servez pour rien d’autre.',
      },
      ...following('Suivre ou retirer mon offre', letter),
    ],
  });
}

function howMuch({ need, quantity }: OfferLetter, accepted: number): string {
  if (!need) return 'l’organisme accepte votre coup de main.';
  if (accepted >= quantity) return 'l’organisme accepte toute votre offre.';
  return `l’organisme accepte une partie de votre offre, ${amountOf(need, accepted)} sur ${grouped(quantity)}.`;
}
