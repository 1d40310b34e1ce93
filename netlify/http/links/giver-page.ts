import type { Answer, AnswerForm } from '../../../src/forms/show-answer.ts';
import { amountOf } from '../../../src/offers/describe.ts';
import { sayReason } from '../../../src/offers/life/reason-words.ts';
import type { SeenOffer } from '../../adapters/offers/look-at-offer.ts';
import { counted, fact, facts, offered, own, receiver } from './offer-words.ts';

/** An offer as its giver sees it. */
export interface OwnOffer extends SeenOffer {
  /** Where the promoter is reached, once the offer is accepted. */
  promoterAddress?: string;
}

/** What a giver sees of an offer, and can do about it. */
export function giverPage(seen: OwnOffer, path: string): Answer {
  const { project } = seen;
  const page = pages[seen.offer.status](seen, path);
  const again = { label: 'Revoir le projet', href: `/projets/${project?.slug}/` };
  return { ...page, links: page.links ?? (project ? [again] : []) };
}

const pages: Record<SeenOffer['offer']['status'], (seen: OwnOffer, path: string) => Answer> = {
  unconfirmed: (seen, path) => ({
    title: 'Votre adresse n’est pas encore confirmée',
    paragraphs: [
      'Ouvrez le courriel qui vous demande de la confirmer : votre offre ne part qu’ensuite.',
    ],
    facts: facts(...given(seen)),
    forms: [...changeForms(seen, path), withdrawForm(path, 'Votre offre sera oubliée.')],
  }),
  offered: (seen, path) => ({
    title: 'Votre offre attend une réponse',
    paragraphs: [
      `Votre adresse est déjà confirmée, et ${receiver(seen)} a votre offre. Vos coordonnées ne sont pas encore transmises. Nous vous écrirons dès qu’il y aura une réponse.`,
    ],
    facts: facts(...given(seen)),
    forms: [...changeForms(seen, path), withdrawForm(path, tellsPromoter(seen))],
  }),
  waitlisted: (seen, path) => (seen.offer.placeAskedAt ? asked(seen, path) : waiting(seen, path)),
  accepted: (seen, path) => ({
    title: 'Votre offre est acceptée',
    paragraphs: [
      `${receiver(seen)} a reçu vos coordonnées et va vous joindre. Vous pouvez aussi écrire en premier.`,
    ],
    facts: facts(
      fact('Accepté', counted(seen, seen.offer.accepted)),
      ...given(seen),
      own(
        'Pour lui écrire',
        seen.promoterAddress,
        seen.promoterAddress && `mailto:${seen.promoterAddress}`,
      ),
    ),
    forms: [
      withdrawForm(
        path,
        'On compte sur vous : l’organisme sera prévenu tout de suite, et votre place ira à quelqu’un d’autre.',
      ),
    ],
  }),
  delivered: (seen, path) => ({
    title: 'Votre aide est arrivée, merci',
    paragraphs: [outcomeWords[seen.offer.outcome ?? 'untold']],
    facts: facts(fact('Reçu', counted(seen, seen.offer.delivered)), ...given(seen)),
    forms: outcomeForms(seen, path),
  }),
  declined: (seen) => ({
    title: 'Votre offre n’est pas retenue',
    paragraphs: [
      `${receiver(seen)} vous remercie, mais ne la prend pas. D’autres projets près de chez vous cherchent de l’aide.`,
    ],
    facts: facts(fact('Raison', sayReason(seen.offer.reason)), ...given(seen)),
    quotes: seen.note ? [{ from: `Un mot de ${receiver(seen)}`, text: seen.note }] : [],
    links: elsewhere(seen),
  }),
  withdrawn: (seen) => ({
    title: 'Votre offre est retirée',
    paragraphs: ['Merci d’y avoir pensé. Vous pouvez en faire une autre quand vous voulez.'],
    facts: facts(...given(seen)),
    links: elsewhere(seen),
  }),
  expired: (seen) => ({
    title: 'Votre offre est libérée',
    paragraphs: [
      `${sayReason(seen.offer.reason) ?? 'Elle s’est terminée d’elle-même.'} Vous n’êtes plus tenu à rien, et nous vous remercions.`,
    ],
    facts: facts(...given(seen)),
    links: elsewhere(seen),
  }),
};

function asked(seen: OwnOffer, path: string): Answer {
  const free = seen.left > 0;
  return {
    title: free ? 'Une place s’est libérée pour vous' : 'La place vient d’être prise',
    paragraphs: [
      free
        ? `C’est votre tour. Si vous dites oui, ${receiver(seen)} verra votre nom et votre message, et vous répondra.`
        : 'Vous restez sur la liste d’attente, et nous vous écrirons à la prochaine.',
    ],
    facts: facts(...given(seen)),
    forms: [
      ...(free
        ? [
            {
              name: 'take-place',
              action: path,
              fields: { do: 'take-place' },
              button: 'Oui, je viens',
            },
          ]
        : []),
      {
        name: 'withdraw',
        action: path,
        quiet: true,
        fields: { do: 'withdraw' },
        effect: 'La place ira à la personne suivante, et votre offre sera retirée.',
        button: 'Non, je laisse ma place',
      },
    ],
  };
}

function waiting(seen: OwnOffer, path: string): Answer {
  return {
    title: 'Vous êtes sur la liste d’attente',
    paragraphs: [
      'Votre adresse est déjà confirmée. Tout est trouvé pour ce besoin : si une place se libère, nous vous écrirons quand viendra votre tour.',
    ],
    facts: facts(...given(seen)),
    forms: [
      ...changeForms(seen, path),
      withdrawForm(path, 'Votre nom sort de la liste. Personne d’autre n’en est averti.'),
    ],
  };
}

function given(seen: OwnOffer) {
  return [
    fact('Vous offrez', offered(seen)),
    fact('Au projet', seen.project?.title),
    fact('Organisme', receiver(seen)),
  ];
}

function elsewhere({ project }: OwnOffer) {
  const href = project ? `/regions/${project.region}/` : '/projets/';
  return [{ label: 'Voir les projets qui cherchent de l’aide', href }];
}

function tellsPromoter(seen: OwnOffer): string {
  return seen.project
    ? `Votre offre est annulée tout de suite, et ${receiver(seen)} en est averti.`
    : 'Votre offre est annulée tout de suite.';
}

function changeForms({ offer, need }: OwnOffer, action: string): AnswerForm[] {
  if (!need) return [];
  return [
    {
      name: 'change',
      action,
      title: 'Changer la quantité',
      fields: { do: 'change' },
      asks: [
        {
          kind: 'quantity',
          name: 'quantity',
          label:
            need.category === 'human'
              ? 'Combien de personnes serez-vous ?'
              : 'Combien en offrez-vous ?',
          hint: `Pour le moment : ${amountOf(need, offer.quantity)}. Vous pouvez changer tant que l’offre n’est pas acceptée.`,
          value: offer.quantity,
        },
      ],
      button: 'Changer la quantité',
    },
  ];
}

function withdrawForm(action: string, effect: string): AnswerForm {
  return {
    name: 'withdraw',
    action,
    quiet: true,
    title: 'Retirer votre offre',
    fields: { do: 'withdraw' },
    effect,
    button: 'Retirer mon offre',
  };
}

const outcomeWords = {
  untold: 'Comment est-ce que ça s’est passé ? Un bouton suffit.',
  well: 'Vous avez dit que ça s’est bien passé. Merci, c’est bon à savoir.',
  badly:
    'Vous avez dit que ça s’est mal passé. L’équipe de la caisse le sait, et verra avec l’organisme.',
};

function outcomeForms({ offer: { outcome } }: OwnOffer, action: string): AnswerForm[] {
  const well: AnswerForm = {
    name: 'well',
    action,
    fields: { do: 'well' },
    button: 'Ça s’est bien passé',
  };
  const badly: AnswerForm = {
    name: 'badly',
    action,
    quiet: true,
    fields: { do: 'badly' },
    effect: 'Si quelque chose n’allait pas, l’équipe de la caisse en sera avertie.',
    button: 'Ça s’est mal passé',
  };
  return [well, badly].filter(({ name }) => name !== outcome);
}
