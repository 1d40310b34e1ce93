import type { FormStepId } from './steps.ts';

/** What a page of the form is for, when it changes a published project. */
export interface ChangeWords {
  /** What one wants to say. */
  title: string;
  sentence: string;
}

/** The pages of the form as the promoter of a published project looks for them, the likeliest first. */
export const changeWords: Readonly<Partial<Record<FormStepId, ChangeWords>>> = {
  besoins: {
    title: 'Un besoin de plus, un besoin comblé',
    sentence: 'Ce qu’il vous manque, et ce que vous avez trouvé.',
  },
  etapes: {
    title: 'Une étape franchie',
    sentence: 'Où en est chaque étape, et ses dates.',
  },
  lieu: {
    title: 'D’autres dates, un autre lieu',
    sentence: 'Quand et où le projet se fait.',
  },
  projet: {
    title: 'Un mot à corriger, une nouvelle à donner',
    sentence: 'Le titre et le texte de la page.',
  },
  photo: {
    title: 'Une photo',
    sentence: 'Elle prend la place de l’image de la page.',
  },
  organisme: {
    title: 'Votre organisme, votre adresse',
    sentence: 'Qui porte le projet, et où vous arrivent les offres.',
  },
  bilan: {
    title: 'Le projet est fini',
    sentence: 'Ce que vous avez accompli, avec qui, en nombres.',
  },
};
