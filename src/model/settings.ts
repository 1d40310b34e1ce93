import { z } from 'zod';
import { day } from './day.ts';
import { labelled } from './editor.ts';
import { licenceField, licenceId } from './licence.ts';
import { link } from './link.ts';
import { policy } from './policy.ts';
import { repeatedAt } from './repeated.ts';
import { slug } from './slug.ts';
import { line, paragraph } from './text.ts';

const term = {
  id: labelled(slug, { label: 'Identifiant' }),
  label: labelled(line(60), { label: 'Nom' }),
};

const searchable = z.strictObject({
  ...term,
  synonyms: labelled(z.array(labelled(line(60), { label: 'Synonyme' })).default([]), {
    label: 'Synonymes pour la recherche',
  }),
});

const unit = z.strictObject({
  id: term.id,
  one: labelled(line(30), { label: 'Au singulier' }),
  many: labelled(line(30), { label: 'Au pluriel' }),
});

const listOf = <S extends z.ZodType>(item: S, label: string, summary: string) =>
  labelled(z.array(labelled(item, { label, summary })).min(1), { label });

/** `/besoins/argent/` is no skill nor material. */
const MONEY = 'argent';

const vocabularies = z
  .strictObject({
    sectors: listOf(searchable, 'Secteurs', '{{label}}'),
    skills: listOf(searchable, 'Compétences', '{{label}}'),
    materials: listOf(searchable, 'Matériel', '{{label}}'),
    units: listOf(unit, 'Unités', '{{one}}'),
  })
  .superRefine((lists, context) => {
    const refuse = (list: string, index: number, message: string) =>
      context.addIssue({ code: 'custom', path: [list, index, 'id'], message });
    for (const [name, terms] of Object.entries(lists)) {
      for (const index of repeatedAt(terms.map(({ id }) => id))) {
        refuse(name, index, 'est déjà pris dans cette liste : donnez à chaque terme le sien');
      }
    }
    for (const [name, terms] of [
      ['skills', lists.skills],
      ['materials', lists.materials],
    ] as const) {
      for (const [index, { id }] of terms.entries()) {
        if (id === MONEY)
          refuse(name, index, 'est l’adresse des besoins d’argent : donnez-lui-en un autre');
      }
    }
    const skills = new Set(lists.skills.map(({ id }) => id));
    for (const [index, { id }] of lists.materials.entries()) {
      if (!skills.has(id)) continue;
      refuse(
        'materials',
        index,
        'est déjà pris par une compétence : donnez-lui-en un autre, car compétences et matériel partagent leurs adresses',
      );
    }
  });

/** Everything that belongs to an instance and not to one of its projects. */
export const settings = z.strictObject({
  identity: labelled(
    z.strictObject({
      name: labelled(line(40), { label: 'Nom du site' }),
      tagline: labelled(line(120), { label: 'Devise' }),
      url: labelled(link, { label: 'Adresse publique du site' }),
      operator: labelled(line(120), { label: 'Qui tient ce site' }),
      sealTo: labelled(
        z
          .string()
          .max(2500)
          .regex(/^age1[a-z0-9]{20,}$/, 'doit être une clé publique age, qui commence par age1'),
        {
          label: 'Clé publique des adresses',
          hint: 'La clé à laquelle les adresses des promoteurs et des équipes sont scellées.',
        },
      ),
      licence: labelled(licenceId.default('CC-BY-4.0'), licenceField),
    }),
    { label: 'Identité' },
  ),
  policy: labelled(policy, { label: 'Règles' }),
  vocabularies: labelled(vocabularies, { label: 'Vocabulaires' }),
  demonstration: labelled(
    z
      .strictObject({
        clock: labelled(day, {
          label: 'Jour où le site s’arrête',
          hint: 'Pour que des exemples ne vieillissent pas.',
        }),
        notice: labelled(paragraph(200), { label: 'Mention sur chaque projet fictif' }),
        real: labelled(
          z.array(labelled(slug, { label: 'Projet', refersTo: 'projects' })).default([]),
          {
            label: 'Projets réels',
            hint: 'Tous les autres sont marqués comme fictifs.',
          },
        ),
      })
      .optional(),
    { label: 'Démonstration', hint: 'À enlever sur un vrai site.' },
  ),
});

export type Settings = z.infer<typeof settings>;
export type Term = z.infer<typeof searchable>;
export type Unit = z.infer<typeof unit>;
