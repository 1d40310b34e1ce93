import { legalForms } from '../../model/promoter.ts';
import { isBlank } from '../is-blank.ts';
import { type Rule, refuse } from '../rule.ts';

/** Somebody answers for the project, under a legal form that the instance accepts. */
export const acceptedLegalForm: Rule = ({ promoter }, { policy }) => {
  const accepted: readonly string[] = policy.legalForms;
  const form = promoter.legalForm;
  if (!form || accepted.includes(form)) return [];
  if (form === 'group') {
    return isBlank(promoter.fiduciary)
      ? [
          refuse(
            'LEGAL_FORM',
            'promoter.fiduciary',
            'Un groupe sans forme juridique a besoin d’un mandataire. Nommez l’organisme qui répond de votre groupe.',
          ),
        ]
      : [];
  }
  const names = policy.legalForms.map((name) => legalForms[name].toLowerCase()).join(', ');
  return [
    refuse(
      'LEGAL_FORM',
      'promoter.legalForm',
      `Cette forme juridique n’est pas acceptée pour le moment (acceptées : ${names}). Un organisme admissible peut porter le projet avec vous : indiquez-le alors comme promoteur.`,
    ),
  ];
};
