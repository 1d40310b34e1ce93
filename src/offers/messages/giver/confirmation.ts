import { dayInWords } from '../../../letters/day-in-words.ts';
import type { RenderedMail } from '../../../letters/letter.ts';
import { renderLetter } from '../../../letters/render.ts';
import { required } from '../../../letters/required.ts';
import { subjectAbout } from '../../../letters/subject.ts';
import { aimOf } from '../in-words.ts';
import type { OfferLetter } from '../offer-letter.ts';
import { action, hello, next, offerFacts } from '../usual-parts.ts';

/**
 * The visitor's receipt, which asks to confirm the address and says what happens next. It goes to
 * an address that nobody has confirmed yet: so it repeats nothing that the visitor has written,
 * neither name nor message, leads to no page that does, and is of no use for sending one's own
 * words to others.
 */
export function confirmationMail(letter: OfferLetter): RenderedMail {
  const expires = required(letter.expires, 'last day');
  return renderLetter({
    site: letter.site,
    subject: subjectAbout('Confirmez votre offre à', aimOf(letter)),
    parts: [
      hello,
      {
        kind: 'text',
        text: 'Merci ! Votre offre est bien arrivée. Il reste un geste à faire : confirmer que cette adresse est la vôtre.',
      },
      action('Confirmer mon adresse', letter),
      offerFacts(letter, 'Vous offrez', letter.quantity),
      ...next(...whatComes(letter)),
      {
        kind: 'small',
        text: `Ce lien est bon jusqu’au ${dayInWords(expires)}. Tant que vous n’avez pas confirmé, votre offre n’est montrée à personne. Sans confirmation, elle sera effacée.`,
      },
      {
        kind: 'small',
        text: 'Vous n’avez rien offert ? Quelqu’un a sans doute écrit votre adresse par erreur. Ne faites rien : sans votre confirmation, il ne se passera rien.',
      },
    ],
  });
}

function whatComes({ project, need }: OfferLetter): string[] {
  if (!project) {
    return [
      'Dès que vous aurez confirmé, l’équipe de la caisse verra votre nom et votre message, et cherchera le projet que vous pouvez aider.',
      'Vos coordonnées ne seront transmises à un organisme que s’il accepte votre offre.',
      'Nous vous écrirons quand le projet sera trouvé. D’ici là, vous n’avez rien d’autre à faire.',
    ];
  }
  return [
    'Dès que vous aurez confirmé, l’organisme verra votre nom et votre message, et vous répondra.',
    'Vos coordonnées et les siennes ne s’échangent que s’il accepte votre offre.',
    ...(need
      ? [
          'Si tout est déjà trouvé à ce moment-là, votre offre ira sur la liste d’attente, et nous vous le dirons.',
        ]
      : []),
    'D’ici là, vous n’avez rien d’autre à faire.',
  ];
}
