import type { DecisionReason } from '../life/reasons.ts';

const opening = 'Merci d’avoir pris le temps de nous présenter votre projet.';
const closing = 'Bonne suite, et n’hésitez pas à nous en proposer un autre.';

/** What can be said of each reason to somebody who is refused. A team makes it its own. */
const sentences: Record<DecisionReason, string> = {
  MONEY_ONLY:
    'Il ne lui manque que de l’argent : une campagne de financement participatif le servira mieux que ce site, où l’on cherche d’abord des gens et du matériel.',
  NO_END_DATE:
    'Nous accueillons des projets qui ont une fin. Si une partie du vôtre se termine à une date précise, proposez-nous celle-là.',
  TOO_LONG:
    'Il dure plus longtemps que ce que nous pouvons suivre. Une première partie, plus courte, serait la bienvenue.',
  WORKING_CAPITAL:
    'L’argent demandé sert aux dépenses courantes, que ce site ne peut pas aider à payer.',
  SPLIT_INTO_STEPS:
    'Il est grand pour être lancé d’un seul coup. Proposez-nous sa première étape, avec son résultat.',
  STEP_WITHOUT_OUTCOME:
    'Nous n’avons pas vu ce que chaque étape laisserait de concret à ceux qui vous aideraient.',
  LEGAL_FORM:
    'Il faut qu’un organisme en réponde. Un organisme de votre quartier accepterait peut-être d’être votre mandataire.',
  EXTENSION_UNDESCRIBED: 'Nous n’avons pas vu ce que ce volet ajoute à ce que vous faites déjà.',
  NO_FUNDING_PARTNER: 'L’argent qu’il demande passe par une campagne, et il n’en a pas encore.',
  UNKNOWN_HOST: 'Sa campagne n’est pas chez l’un de nos partenaires de financement.',
  DUPLICATES_RESOURCE:
    'Un organisme d’ici offre déjà ce que vous voulez mettre sur pied. Nous vous invitons à lui parler.',
  LOW_LOCAL_INTEREST:
    'Nous n’avons pas senti qu’il était attendu là où il se ferait. Parlez-en autour de vous, puis revenez nous voir.',
  UNCLEAR:
    'Après l’avoir relu à plusieurs, nous ne voyons pas encore assez bien ce qui se passerait.',
  INCOMPLETE: 'Il nous manquait des renseignements pour pouvoir l’accueillir.',
  NOT_LOCAL:
    'Il se passe hors du territoire que notre caisse dessert. La caisse de votre quartier saura mieux vous aider.',
  NOT_FOR_HERE: 'Ce n’est pas le genre de projet que ce site peut aider, et nous le regrettons.',
  ALREADY_PROPOSED: 'Un projet semblable nous est déjà proposé ou est déjà publié.',
  NOT_NOW:
    'Nous ne pouvons pas bien l’accompagner en ce moment, et nous préférons vous le dire tout de suite.',
  OTHER: '',
};

/** A kind word to somebody who is refused, from the reasons that were ticked. */
export function kindWord(reasons: readonly DecisionReason[]): string {
  const why = reasons.map((reason) => sentences[reason]).filter(Boolean);
  return ['Bonjour,', opening, ...why, closing].join('\n\n');
}
