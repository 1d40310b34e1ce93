import { z } from 'zod';
import { incoherences } from './coherence.ts';
import { day, window } from './day.ts';
import { labelled, reference, references } from './editor.ts';
import { funding } from './funding.ts';
import { need } from './need.ts';
import { picture } from './picture.ts';
import { promoter } from './promoter.ts';
import { step } from './step.ts';
import { publicLine, publicParagraph } from './text.ts';

/** A Canadian postal code, or its first half, however it was typed. */
const postalCode = z
  .string()
  .overwrite((text) =>
    text
      .toUpperCase()
      .replace(/[\s-]/g, '')
      .replace(/^(\w{3})(\w{3})$/, '$1 $2'),
  )
  .max(7)
  .regex(
    /^[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z](?: \d[ABCEGHJ-NPRSTV-Z]\d)?$/,
    'doit être un code postal, par exemple G1L 1A1',
  );

const place = z.strictObject({
  name: labelled(publicLine(120).optional(), { label: 'Lieu' }),
  municipality: labelled(publicLine(80), { label: 'Municipalité' }),
  postalCode: labelled(postalCode.optional(), {
    label: 'Code postal',
    hint: 'Les trois premiers caractères suffisent.',
  }),
  remote: labelled(z.boolean().default(false), {
    label: 'Peut se faire à distance',
  }),
});

const outcome = z.strictObject({
  date: labelled(day, { label: 'Terminé le' }),
  text: labelled(publicParagraph(1200, 10), {
    label: 'Ce qui a été accompli',
    hint: 'Avec des nombres et ceux qui ont aidé, sans nommer personne.',
    control: 'multiline',
  }),
});

const status = z.enum(['open', 'completed', 'cancelled']);

/** What a promoter wants done in a time window, and what is lacking to do it. */
export const project = z
  .strictObject({
    title: labelled(publicLine(90, 4), {
      label: 'Titre',
      hint: 'Court et concret : ce qui sera fait, pas le nom d’un programme.',
    }),
    summary: labelled(publicLine(200, 10), {
      label: 'En une phrase',
      hint: 'Ce qui se passera, pour qui, quand. 200 caractères au plus.',
      control: 'multiline',
    }),
    status: labelled(status, {
      label: 'État',
      options: { open: 'Ouvert', completed: 'Terminé', cancelled: 'Annulé' },
    }),
    kind: labelled(z.enum(['new', 'extension']).default('new'), {
      label: 'Sorte de projet',
      options: { new: 'Nouveau projet', extension: 'Nouveau volet d’un projet en cours' },
    }),
    extends: labelled(publicParagraph(300).optional(), {
      label: 'Ce que le volet ajoute',
      hint: 'Le projet qui existe déjà, et ce qu’il y aura de plus.',
      control: 'multiline',
      when: { field: 'kind', is: ['extension'] },
    }),
    caisse: reference('caisses', { label: 'Caisse' }),
    region: reference('regions', { label: 'Région' }),
    communities: labelled(references('communities', { label: 'Communauté' }).max(4).default([]), {
      label: 'Communautés',
    }),
    sectors: labelled(references('sectors', { label: 'Secteur' }).min(1).max(4), {
      label: 'Secteurs',
    }),
    promoter: labelled(promoter, { label: 'Promoteur' }),
    window: labelled(window, { label: 'Quand' }),
    place: labelled(place, { label: 'Où' }),
    picture: labelled(picture.optional(), {
      label: 'Photo',
      hint: 'Sans photo, le site tisse lui-même une image.',
    }),
    needs: labelled(
      z
        .array(labelled(need, { label: 'Besoin', summary: '{{title}}' }))
        .min(1)
        .max(24),
      {
        label: 'Besoins',
      },
    ),
    funding: labelled(funding.optional(), { label: 'Campagne de financement' }),
    steps: labelled(
      z
        .array(labelled(step, { label: 'Étape', summary: '{{title}}' }))
        .max(12)
        .default([]),
      {
        label: 'Étapes',
        hint: 'Pour un projet de grande taille : chaque étape a son résultat.',
      },
    ),
    outcome: labelled(outcome.optional(), {
      label: 'Bilan',
      hint: 'Obligatoire quand le projet est terminé.',
      when: { field: 'status', is: ['completed'] },
    }),
    cancellation: labelled(publicLine(300).optional(), {
      label: 'Pourquoi il est annulé',
      when: { field: 'status', is: ['cancelled'] },
    }),
    published: labelled(day.optional(), {
      label: 'Publié le',
      hint: 'Le jour où le projet est apparu sur le site. Les fils, les avis et les bilans s’en servent.',
    }),
    admittedUnder: labelled(publicLine(20).optional(), {
      label: 'Accepté selon les critères',
      hint: 'La version des critères en vigueur quand le projet a été accepté. Les critères d’aujourd’hui ne sont alors que des conseils.',
    }),
  })
  .superRefine((value, context) => {
    for (const { path, message } of incoherences(value)) {
      context.addIssue({ code: 'custom', path, message });
    }
  });

export type Project = z.infer<typeof project>;
export type ProjectStatus = z.infer<typeof status>;
