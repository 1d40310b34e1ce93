import type { Answer, AnswerForm } from '../../../src/forms/show-answer.ts';
import { amountOf } from '../../../src/offers/describe.ts';
import { sayReason } from '../../../src/offers/life/reason-words.ts';
import { declineReasons } from '../../../src/offers/life/reasons.ts';
import { offerLimits } from '../../../src/offers/limits.ts';
import type { SeenOffer } from '../../adapters/offers/look-at-offer.ts';
import { contacts, counted, fact, facts, offered, own } from './offer-words.ts';

/** What a promoter sees of an offer, and can do about it. */
export function promoterPage(seen: SeenOffer, path: string): Answer {
  const page = pages[seen.offer.status](seen, path);
  const slug = seen.project?.slug;
  const links = slug ? [{ label: 'Revoir le projet', href: `/projets/${slug}/` }] : [];
  return { ...page, paragraphs: page.paragraphs ?? [], links };
}

type Page = Omit<Answer, 'paragraphs'> & { paragraphs?: string[] };

const pages: Record<SeenOffer['offer']['status'], (seen: SeenOffer, path: string) => Page> = {
  offered: answerable,
  waitlisted: answerable,
  accepted: (seen, path) => ({
    title: 'Vous avez accepté cette offre',
    paragraphs: [
      seen.giver.email || seen.giver.phone
        ? 'Écrivez ou téléphonez pour convenir de la suite. Cette personne a aussi reçu votre adresse.'
        : 'Cette offre a été faite au comptoir de la caisse : son équipe sait comment joindre cette personne.',
    ],
    facts: facts(
      fact('Vous acceptez', counted(seen, seen.offer.accepted) ?? offered(seen)),
      ...person(seen),
      ...contacts(seen.giver),
    ),
    quotes: message(seen),
    forms: [deliverForm(seen, path)],
  }),
  delivered: (seen) => ({
    title: 'C’est reçu',
    paragraphs: [
      'Merci de l’avoir dit : le compte du projet a avancé, et la personne est remerciée. Il n’y a plus rien à faire.',
    ],
    facts: facts(
      fact('Reçu', counted(seen, seen.offer.delivered) ?? offered(seen)),
      ...person(seen),
      ...contacts(seen.giver),
    ),
  }),
  declined: (seen) => ({
    title: 'Vous avez décliné cette offre',
    paragraphs: ['La personne en est avertie, et remerciée. Il n’y a plus rien à faire.'],
    facts: facts(
      fact('On vous offrait', offered(seen)),
      fact('Raison', sayReason(seen.offer.reason)),
    ),
    quotes: seen.note ? [{ from: 'Votre mot', text: seen.note }] : [],
  }),
  withdrawn: (seen) => ({
    title: 'Cette offre a été retirée',
    paragraphs: ['La personne qui l’avait faite l’a reprise. Vous n’avez rien à faire.'],
    facts: facts(fact('On vous offrait', offered(seen))),
  }),
  expired: (seen) => ({
    title: 'Cette offre n’est plus ouverte',
    paragraphs: [sayReason(seen.offer.reason) ?? 'Elle s’est terminée d’elle-même.'],
    facts: facts(fact('On vous offrait', offered(seen))),
  }),
  unconfirmed: () => ({
    title: 'Cette offre n’est pas encore pour vous',
    paragraphs: ['La personne qui l’a faite n’a pas confirmé son adresse.'],
  }),
};

function answerable(seen: SeenOffer, path: string): Page {
  const { need, left, project, giver } = seen;
  const full = need !== undefined && left === 0;
  return {
    title: 'Une offre attend votre réponse',
    paragraphs: full
      ? ['Tout est déjà trouvé pour ce besoin : vous ne pouvez plus l’accepter.']
      : ['Un oui ou un non suffit. Vos coordonnées ne se croisent que si vous acceptez.'],
    facts: facts(
      fact('On vous offre', offered(seen)),
      fact('Pour le projet', project?.title),
      need && !full ? fact('Il manque encore', amountOf(need, left)) : undefined,
      ...person(seen),
      own('Disponibilités', giver.availability),
    ),
    quotes: message(seen),
    forms: [...(full ? [] : [acceptForm(seen, path)]), declineForm(path)],
  };
}

function person({ giver }: SeenOffer) {
  return [own('De la part de', giver.name), own('Organisme', giver.organisation)];
}

function message({ giver }: SeenOffer) {
  return giver.message ? [{ from: 'Son message', text: giver.message }] : [];
}

function acceptForm({ offer, need, left }: SeenOffer, action: string): AnswerForm {
  return {
    name: 'accept',
    action,
    title: 'Accepter',
    fields: { do: 'accept' },
    asks:
      need && offer.quantity > 1
        ? [
            {
              kind: 'quantity',
              name: 'quantity',
              label:
                need.category === 'human'
                  ? 'Combien de personnes acceptez-vous ?'
                  : 'Combien en prenez-vous ?',
              hint: `On vous offre ${amountOf(need, offer.quantity)}. Vous pouvez n’en prendre qu’une partie.`,
              value: Math.min(offer.quantity, left),
            },
          ]
        : [],
    effect: 'Vous verrez ici ses coordonnées, et cette personne recevra votre adresse courriel.',
    button: 'Accepter cette offre',
  };
}

function declineForm(action: string): AnswerForm {
  return {
    name: 'decline',
    action,
    quiet: true,
    title: 'Décliner',
    fields: { do: 'decline' },
    asks: [
      {
        kind: 'choice',
        name: 'reason',
        label: 'Pourquoi ?',
        options: Object.entries(declineReasons).map(([value, label]) => ({ value, label })),
      },
      {
        kind: 'text',
        name: 'note',
        label: 'Un mot à cette personne',
        hint: 'Un merci fait toujours plaisir.',
        longest: offerLimits.note,
      },
    ],
    effect: 'Cette personne lira la raison et votre mot. Elle ne saura pas votre adresse.',
    button: 'Décliner cette offre',
  };
}

function deliverForm({ offer, need }: SeenOffer, action: string): AnswerForm {
  return {
    name: 'deliver',
    action,
    title: 'Quand l’aide est venue',
    fields: { do: 'deliver' },
    asks: need
      ? [
          {
            kind: 'quantity',
            name: 'quantity',
            label:
              need.category === 'human'
                ? 'Combien de personnes sont venues ?'
                : 'Combien en avez-vous reçu ?',
            hint: 'Si rien n’est venu, dites-le plutôt à l’équipe de votre caisse.',
            value: offer.accepted ?? offer.quantity,
          },
        ]
      : [],
    effect: 'Le compte du projet avance, et la personne reçoit votre merci.',
    button: need?.category === 'human' ? 'Dire que l’aide est venue' : 'Dire que c’est reçu',
  };
}
