import { z } from 'zod';
import { window } from './day.ts';
import { labelled, reference } from './editor.ts';
import { slug } from './slug.ts';
import { publicLine, publicParagraph } from './text.ts';

/** French names of the three categories, in the order in which they are always shown. */
export const needCategories: Record<
  'human' | 'material' | 'financial',
  { label: string; plural: string }
> = {
  human: { label: 'Une personne', plural: 'Des gens' },
  material: { label: 'Du matériel', plural: 'Du matériel' },
  financial: { label: 'De l’argent', plural: 'De l’argent' },
};

const quantity = z.number().int().min(1).max(100_000);

const common = {
  id: labelled(slug, {
    label: 'Identifiant',
    hint: 'Court, sans accents ni espaces. Ne le changez plus une fois le projet publié : les offres y renvoient.',
  }),
  title: labelled(publicLine(90), {
    label: 'Ce qui manque',
    hint: 'En clair, comme on le dirait à une voisine : « Mécaniciens vélo pour guider les élèves ».',
  }),
  details: labelled(publicParagraph(240).optional(), {
    label: 'Précisions',
    hint: 'Taille, état, horaire, endroit : ce qu’il faut savoir pour décider.',
    control: 'multiline',
  }),
  action: labelled(publicLine(32).optional(), {
    label: 'Texte du bouton',
    hint: 'Un verbe et la chose : « Offrir deux samedis », « Prêter un camion ».',
  }),
  window: labelled(window.optional(), {
    label: 'Quand',
    hint: 'Si le besoin n’a pas les mêmes dates que le projet.',
  }),
  essential: labelled(z.boolean().default(false), {
    label: 'Essentiel',
    hint: 'Sans cela, le projet ne se fait pas.',
  }),
};

const covered = z.number().min(0).max(100_000_000);

export const humanNeed = z.strictObject({
  category: labelled(z.literal('human'), { label: needCategories.human.label }),
  ...common,
  skill: reference('skills', { label: 'Compétence' }),
  form: labelled(z.enum(['volunteer', 'expertise']).default('volunteer'), {
    label: 'Sorte d’aide',
    options: { volunteer: 'Bénévolat', expertise: 'Expertise de métier' },
  }),
  quantity: labelled(quantity, { label: 'Combien de personnes' }),
  hours: labelled(z.number().min(0.5).max(2000).optional(), {
    label: 'Temps par personne',
    unit: 'heures',
  }),
  covered: labelled(covered.int().default(0), {
    label: 'Déjà trouvées',
    hint: 'Les personnes trouvées autrement que par le site.',
  }),
});

export const materialNeed = z.strictObject({
  category: labelled(z.literal('material'), { label: needCategories.material.label }),
  ...common,
  material: reference('materials', { label: 'Matériel' }),
  quantity: labelled(quantity, { label: 'Quantité' }),
  unit: reference('units', { label: 'Unité' }),
  loan: labelled(z.boolean().default(false), {
    label: 'Un prêt suffit',
  }),
  covered: labelled(covered.default(0), {
    label: 'Déjà reçue',
    hint: 'Ce qui est venu autrement que par le site.',
  }),
});

export const financialNeed = z.strictObject({
  category: labelled(z.literal('financial'), { label: needCategories.financial.label }),
  ...common,
  amount: labelled(z.number().int().min(1).max(10_000_000), { label: 'Montant', unit: '$' }),
  use: labelled(z.enum(['purchase', 'rental', 'fee', 'travel', 'working-capital']), {
    label: 'Pour payer quoi',
    options: {
      purchase: 'Un achat',
      rental: 'Une location',
      fee: 'Des frais',
      travel: 'Des déplacements',
      'working-capital': 'Un fonds de roulement (refusé)',
    },
  }),
  covered: labelled(covered.default(0), {
    label: 'Déjà réuni',
    hint: 'Ce qui est venu autrement que par la campagne de financement.',
    unit: '$',
  }),
});

/** One thing that a project lacks. */
export const need = z.discriminatedUnion('category', [humanNeed, materialNeed, financialNeed]);

export type Need = z.infer<typeof need>;
export type HumanNeed = z.infer<typeof humanNeed>;
export type MaterialNeed = z.infer<typeof materialNeed>;
export type FinancialNeed = z.infer<typeof financialNeed>;
export type NeedCategory = Need['category'];

/** How much of a need is asked: people, units or Canadian dollars, by its category. */
export function asked(of: Need): number {
  return of.category === 'financial' ? of.amount : of.quantity;
}
