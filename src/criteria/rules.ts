import { isAllowedHost } from '../handoff/allowed-host.ts';
import { lengthInDays } from '../model/day.ts';
import type { Policy } from '../model/policy.ts';
import { legalForms } from '../model/promoter.ts';
import type { Candidate } from './candidate.ts';
import type { Finding } from './finding.ts';

/** What the rules know besides the project. */
export interface RuleContext {
  policy: Policy['criteria'];
  /** The hosts of each crowdfunding partner, by its slug. */
  hosts: Readonly<Record<string, readonly string[]>>;
}

/** One admission rule: what it finds in a project, nothing when the project keeps it. */
export type Rule = (project: Candidate, context: RuleContext) => Finding[];

const refuse = (code: Finding['code'], field: string, message: string): Finding => ({
  code,
  severity: 'refuse',
  field,
  message,
});

const advise = (code: Finding['code'], field: string, message: string): Finding => ({
  code,
  severity: 'advise',
  field,
  message,
});

const isEmpty = (text: string | undefined) => !text?.trim();

/** Days of a window, or undefined while it is incomplete or upside down. */
function duration(span: Candidate['window']): number | undefined {
  if (!span?.start || !span.end) return undefined;
  const days = lengthInDays({ start: span.start, end: span.end });
  return days > 0 ? days : undefined;
}

const moneyOnly: Rule = ({ needs = [] }) =>
  needs.length > 0 && needs.every((need) => need?.category === 'financial')
    ? [
        refuse(
          'MONEY_ONLY',
          'needs',
          'Ce projet ne demande que de l’argent. Ajoutez au moins une personne, une compétence ou du matériel qui lui manque ; s’il ne lui faut que de l’argent, une campagne de financement participatif suffit.',
        ),
      ]
    : [];

const noEndDate: Rule = ({ window }) =>
  window?.end
    ? []
    : [
        refuse(
          'NO_END_DATE',
          'window.end',
          'Ce projet n’a pas de date de fin. Indiquez quand il sera terminé ; si l’activité continue ensuite, décrivez seulement la partie qui a une fin.',
        ),
      ];

const tooLong: Rule = ({ window }, { policy }) => {
  const days = duration(window);
  return days !== undefined && days > policy.longestDays
    ? [
        refuse(
          'TOO_LONG',
          'window.end',
          `Ce projet dure ${days} jours ; le plus long permis est de ${policy.longestDays} jours. Rapprochez la date de fin, ou proposez d’abord la première partie.`,
        ),
      ]
    : [];
};

const workingCapital: Rule = ({ needs = [] }) =>
  needs.flatMap((need, index) =>
    need?.category === 'financial' && need.use === 'working-capital'
      ? [
          refuse(
            'WORKING_CAPITAL',
            `needs[${index}].use`,
            'Un fonds de roulement (salaires, loyer, dépenses courantes) ne peut pas être demandé ici. Demandez plutôt ce qui est propre au projet : un achat, une location, des frais précis.',
          ),
        ]
      : [],
  );

/** Why a project counts as large, in French; undefined when it does not. */
function largeness({ needs = [], window }: Candidate, policy: RuleContext['policy']) {
  const money = needs.reduce(
    (sum, need) => sum + (need?.category === 'financial' ? (need.amount ?? 0) : 0),
    0,
  );
  const people = needs.reduce(
    (sum, need) => sum + (need?.category === 'human' ? (need.quantity ?? 0) : 0),
    0,
  );
  const days = duration(window) ?? 0;
  if (money > policy.stepsAboveAmount) return `plus de ${policy.stepsAboveAmount} $`;
  if (people > policy.stepsAbovePeople) return `plus de ${policy.stepsAbovePeople} personnes`;
  if (days > policy.stepsAboveDays) return `plus de ${policy.stepsAboveDays} jours`;
  return undefined;
}

const splitIntoSteps: Rule = (project, { policy }) => {
  const reason = largeness(project, policy);
  return reason && (project.steps ?? []).length < 2
    ? [
        refuse(
          'SPLIT_INTO_STEPS',
          'steps',
          `Ce projet est de grande taille (${reason}). Découpez-le en au moins deux étapes, chacune avec ses dates, ses besoins et un résultat qu’on pourra voir.`,
        ),
      ]
    : [];
};

const stepWithoutOutcome: Rule = ({ steps = [] }) =>
  steps.flatMap((step, index) =>
    isEmpty(step?.outcome)
      ? [
          refuse(
            'STEP_WITHOUT_OUTCOME',
            `steps[${index}].outcome`,
            'Cette étape n’annonce pas de résultat. Dites ce qu’on pourra voir ou toucher quand elle sera finie.',
          ),
        ]
      : [],
  );

const acceptedLegalForm: Rule = ({ promoter }, { policy }) => {
  const form = promoter?.legalForm;
  if (!form || policy.legalForms.includes(form)) return [];
  if (form === 'group') {
    return isEmpty(promoter?.fiduciary)
      ? [
          refuse(
            'LEGAL_FORM',
            'promoter.fiduciary',
            'Un groupe sans forme juridique a besoin d’un mandataire. Nommez l’organisme qui répond de votre groupe.',
          ),
        ]
      : [];
  }
  const accepted = policy.legalForms.map((name) => legalForms[name].toLowerCase()).join(', ');
  return [
    refuse(
      'LEGAL_FORM',
      'promoter.legalForm',
      `Cette forme juridique n’est pas acceptée pour le moment (acceptées : ${accepted}). Un organisme admissible peut porter le projet avec vous.`,
    ),
  ];
};

const extensionUndescribed: Rule = (project) =>
  project.kind === 'extension' && isEmpty(project.extends)
    ? [
        refuse(
          'EXTENSION_UNDESCRIBED',
          'extends',
          'Ce volet ne dit pas ce qu’il ajoute. Nommez le projet en cours et ce qu’il y aura de nouveau.',
        ),
      ]
    : [];

const noFundingPartner: Rule = ({ needs = [], funding }) => {
  const index = needs.findIndex((need) => need?.category === 'financial');
  return index >= 0 && !funding?.partner
    ? [
        advise(
          'NO_FUNDING_PARTNER',
          'funding',
          'Ce projet demande de l’argent sans campagne de financement : personne ne pourra en donner. Ouvrez une campagne chez le partenaire, puis indiquez son adresse ici.',
        ),
      ]
    : [];
};

const unknownHost: Rule = ({ funding }, { hosts }) => {
  if (!funding?.url || !funding.partner) return [];
  const allowed = hosts[funding.partner] ?? [];
  return isAllowedHost(funding.url, allowed)
    ? []
    : [
        refuse(
          'UNKNOWN_HOST',
          'funding.url',
          `Cette adresse ne mène pas chez le partenaire choisi (permis : ${allowed.join(', ') || 'aucun domaine'}). Copiez l’adresse de la campagne depuis le site du partenaire.`,
        ),
      ];
};

/** The rules that depend on the project alone, in the order in which their findings are read. */
export const rules: readonly Rule[] = [
  moneyOnly,
  noEndDate,
  tooLong,
  workingCapital,
  splitIntoSteps,
  stepWithoutOutcome,
  acceptedLegalForm,
  extensionUndescribed,
  noFundingPartner,
  unknownHost,
];
