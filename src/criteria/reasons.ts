import type { Policy } from '../model/policy.ts';
import { legalForms } from '../model/promoter.ts';
import type { ReasonCode } from './finding.ts';
import { lengthInWords } from './length-in-words.ts';

/** A rule as somebody who prepares a project reads it, in French. */
export interface Reason {
  title: string;
  explanation: string;
}

const numbers = new Intl.NumberFormat('fr-CA');

type Criteria = Policy['criteria'];

const acceptedForms = ({ legalForms: accepted }: Criteria) =>
  accepted.map((form) => legalForms[form].toLowerCase()).join(', ');

/** What each admission rule asks, with the thresholds in force. */
export function reasonsFor(criteria: Criteria): Record<ReasonCode, Reason> {
  return {
    MONEY_ONLY: {
      title: 'Il lui manque autre chose que de l’argent',
      explanation:
        'Des gens, un métier, un lieu, du matériel : au moins un de ses besoins n’est pas de l’argent. Pour de l’argent seulement, une campagne de financement participatif suffit.',
    },
    NO_END_DATE: {
      title: 'Il a une fin',
      explanation:
        'On sait quand il sera terminé. Si l’activité continue ensuite, le projet est seulement la partie qui finit.',
    },
    TOO_LONG: {
      title: 'Il est court',
      explanation: `Il dure au plus ${lengthInWords(criteria.longestDays)}. Un projet plus long se présente une partie à la fois.`,
    },
    WORKING_CAPITAL: {
      title: 'Il ne paie pas les dépenses courantes',
      explanation:
        'L’argent demandé sert à un achat, à une location, à des frais ou à des déplacements propres au projet : pas aux salaires ni au loyer.',
    },
    SPLIT_INTO_STEPS: {
      title: 'S’il est grand, il se découpe en étapes',
      explanation: `C’est le cas au-delà de ${numbers.format(criteria.stepsAboveAmount)} $, de ${criteria.stepsAbovePeople} personnes ou de ${criteria.stepsAboveDays} jours. Il a alors au moins deux étapes, chacune avec ses dates et ses besoins.`,
    },
    STEP_WITHOUT_OUTCOME: {
      title: 'Chaque étape annonce un résultat',
      explanation: 'On dit ce qu’on pourra voir ou toucher quand elle sera finie.',
    },
    LEGAL_FORM: {
      title: 'Quelqu’un en répond',
      explanation: `Formes acceptées : ${acceptedForms(criteria)}. Un groupe sans forme juridique est accepté si un organisme répond de lui : son mandataire.`,
    },
    EXTENSION_UNDESCRIBED: {
      title: 'Un nouveau volet dit ce qu’il ajoute',
      explanation:
        'Un projet en cours peut proposer un volet. Il nomme alors ce qui existe déjà et ce qu’il y aura de nouveau.',
    },
    NO_FUNDING_PARTNER: {
      title: 'L’argent passe par une campagne',
      explanation:
        'Si un peu d’argent manque aussi, le projet ouvre une campagne chez un partenaire de financement participatif. Sans elle, personne ne peut en donner.',
    },
    UNKNOWN_HOST: {
      title: 'La campagne est chez un partenaire connu',
      explanation:
        'Le site n’envoie les gens qui donnent que vers les adresses de ses partenaires de financement.',
    },
    DUPLICATES_RESOURCE: {
      title: 'Il ne refait pas ce qui existe',
      explanation:
        'Avant de commencer, on regarde ce que des organismes de la place offrent déjà, et on s’appuie sur eux.',
    },
    LOW_LOCAL_INTEREST: {
      title: 'Des gens d’ici le veulent',
      explanation:
        'On cherche à savoir si le projet est souhaité là où il se fera. Le promoteur reçoit un lien à montrer aux gens du coin : ils y disent « je veux ce projet ici », et on les compte selon l’endroit où ils habitent. Il n’y a pas de nombre à atteindre.',
    },
  };
}
