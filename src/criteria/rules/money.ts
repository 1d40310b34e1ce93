import { type Rule, refuse } from '../rule.ts';

/** A project lacks something else than money. */
export const moneyOnly: Rule = ({ needs }) =>
  needs.length > 0 && needs.every(({ category }) => category === 'financial')
    ? [
        refuse(
          'MONEY_ONLY',
          'needs',
          'Ce projet ne demande que de l’argent. Ajoutez au moins une personne, une compétence ou du matériel qui lui manque ; s’il ne lui faut que de l’argent, une campagne de financement participatif suffit.',
        ),
      ]
    : [];

/** The money pays for the project, not for the organisation. */
export const workingCapital: Rule = ({ needs }) =>
  needs.flatMap(({ category, use }, index) =>
    category === 'financial' && use === 'working-capital'
      ? [
          refuse(
            'WORKING_CAPITAL',
            `needs[${index}].use`,
            'Un fonds de roulement (salaires, loyer, dépenses courantes) ne peut pas être demandé ici. Demandez plutôt ce qui est propre au projet : un achat, une location, des frais précis.',
          ),
        ]
      : [],
  );
