import { z } from 'zod';
import { labelled } from './editor.ts';
import { legalForm, legalForms } from './promoter.ts';
import { retention } from './retention.ts';
import { answerDays, answerDaysField, decides, decidesField } from './review.ts';
import { sealed } from './sealed.ts';
import { line, paragraph } from './text.ts';

const days = z.number().int().min(1).max(365);

const silence = z.strictObject({
  remindPromoterAfterDays: labelled(
    z.array(labelled(days, { label: 'Après', unit: 'jours' })).max(5),
    { label: 'Rappels au promoteur' },
  ),
  tellTeamAfterDays: labelled(days, {
    label: 'Dire à l’équipe de la caisse, et à qui attend',
    unit: 'jours',
  }),
  checkNeedAfterDays: labelled(days, {
    label: 'Demander si un besoin tient toujours',
    hint: 'Quand personne n’y a touché depuis ce temps.',
    unit: 'jours',
  }),
  releaseMissingAfterDays: labelled(days, {
    label: 'Libérer les offres d’un projet retiré du site',
    hint: 'Un projet retiré par erreur, ou renommé, a ce temps pour revenir.',
    unit: 'jours',
  }),
});

const consent = z.strictObject({
  version: labelled(line(20), { label: 'Version du consentement' }),
  text: labelled(paragraph(500), { label: 'Texte du consentement', control: 'multiline' }),
});

/** The changes to a published project that can be published without being looked at first. */
export const harmlessChanges = {
  covered: 'Un besoin comblé autrement que par le site',
  'step-status': 'Une étape commencée ou terminée',
  raised: 'Le montant réuni par la campagne',
  typo: 'Une faute corrigée : quelques lettres d’un texte',
} as const;

export type HarmlessChange = keyof typeof harmlessChanges;

const submissions = z.strictObject({
  consent: labelled(consent, { label: 'Consentement' }),
  decides: labelled(decides, decidesField),
  central: labelled(sealed.optional(), {
    label: 'Adresse de l’équipe centrale',
    hint: 'Nécessaire si elle décide de propositions. Elle est scellée ici même.',
    control: 'sealed',
  }),
  answerWithinDays: labelled(answerDays, answerDaysField),
  remindTeamBeforeDays: labelled(
    z
      .array(
        labelled(z.number().int().min(0).max(60), { label: 'Avant l’échéance', unit: 'jours' }),
      )
      .max(5),
    { label: 'Rappels à qui décide' },
  ),
  draftDays: labelled(days, {
    label: 'Proposition commencée mais pas envoyée',
    hint: 'Passé ce délai sans y toucher, elle est effacée.',
    unit: 'jours',
  }),
  confirmWithinDays: labelled(z.number().int().min(1).max(60), {
    label: 'Délai pour confirmer son adresse',
    hint: 'Passé ce délai, la proposition prend fin.',
    unit: 'jours',
  }),
  changesWithinDays: labelled(days, {
    label: 'Délai pour faire les changements demandés',
    unit: 'jours',
  }),
  keepEndedDays: labelled(z.number().int().min(1).max(3660), {
    label: 'Conservation d’une proposition refusée, retirée ou publiée',
    hint: 'Passé ce délai, son contenu et l’adresse de son promoteur sont effacés d’ici.',
    unit: 'jours',
  }),
  harmless: labelled(
    z.array(
      labelled(z.enum(Object.keys(harmlessChanges) as [HarmlessChange, ...HarmlessChange[]]), {
        label: 'Changement',
        options: harmlessChanges,
      }),
    ),
    { label: 'Changements publiés sans être relus' },
  ),
});

const endorsements = z.strictObject({
  consent: labelled(consent, { label: 'Consentement' }),
  confirmWithinDays: labelled(z.number().int().min(1).max(30), {
    label: 'Délai pour confirmer son adresse',
    hint: 'Passé ce délai, l’appui est effacé.',
    unit: 'jours',
  }),
  keepAfterEndDays: labelled(days, {
    label: 'Conservation après la fin',
    hint: 'Après la fin prévue du projet, ou quand une proposition est refusée ou retirée.',
    unit: 'jours',
  }),
});

/** The days of the week, as the desk names them. */
export const weekdays = {
  monday: 'lundi',
  tuesday: 'mardi',
  wednesday: 'mercredi',
  thursday: 'jeudi',
  friday: 'vendredi',
  saturday: 'samedi',
  sunday: 'dimanche',
} as const;

export type Weekday = keyof typeof weekdays;

const alerts = z.strictObject({
  consent: labelled(consent, { label: 'Consentement' }),
  confirmWithinDays: labelled(z.number().int().min(1).max(30), {
    label: 'Délai pour confirmer son adresse',
    hint: 'Passé ce délai, l’alerte est effacée.',
    unit: 'jours',
  }),
  weekday: labelled(z.enum(Object.keys(weekdays) as [Weekday, ...Weekday[]]), {
    label: 'Jour de l’envoi de la semaine',
    options: weekdays,
  }),
  hour: labelled(z.number().int().min(0).max(23), {
    label: 'Heure de l’envoi de la semaine',
    hint: 'À l’heure du Québec.',
    unit: 'heures',
  }),
  closingWithinDays: labelled(z.number().int().min(1).max(30), {
    label: 'Un besoin finit bientôt à partir de',
    unit: 'jours',
  }),
  askAgainAfterDays: labelled(days, {
    label: 'Demander si l’alerte est toujours voulue, après',
    unit: 'jours',
  }),
  answerWithinDays: labelled(z.number().int().min(1).max(90), {
    label: 'Délai pour dire qu’on la veut toujours',
    hint: 'Passé ce délai, l’alerte est arrêtée et l’adresse est effacée.',
    unit: 'jours',
  }),
});

/** The rules that an instance sets for itself. Every decision records their version. */
export const policy = z.strictObject({
  version: labelled(line(20), {
    label: 'Version des règles',
    hint: 'À changer à chaque fois que l’une d’elles change.',
  }),
  criteria: labelled(
    z.strictObject({
      longestDays: labelled(z.number().int().min(1).max(3660), {
        label: 'Durée la plus longue',
        unit: 'jours',
      }),
      stepsAboveAmount: labelled(z.number().int().min(1), {
        label: 'Étapes demandées au-delà de ce montant',
        unit: '$',
      }),
      stepsAbovePeople: labelled(z.number().int().min(1), {
        label: 'Étapes demandées au-delà de ce nombre de personnes',
      }),
      stepsAboveDays: labelled(z.number().int().min(1).max(3660), {
        label: 'Étapes demandées au-delà de cette durée',
        unit: 'jours',
      }),
      legalForms: labelled(
        z.array(labelled(legalForm, { label: 'Forme juridique', options: legalForms })).min(1),
        {
          label: 'Formes juridiques acceptées',
          hint: 'Un groupe sans forme juridique est accepté s’il a un mandataire.',
        },
      ),
    }),
    { label: 'Critères' },
  ),
  resources: labelled(z.enum(['redirect', 'host']), {
    label: 'Quand une ressource existe déjà',
    options: { redirect: 'Y renvoyer le promoteur', host: 'Accueillir quand même le projet' },
  }),
  retention: labelled(retention, { label: 'Durée de conservation des coordonnées' }),
  offers: labelled(
    z.strictObject({
      consent: labelled(consent, { label: 'Consentement' }),
      confirmWithinDays: labelled(z.number().int().min(1).max(30), {
        label: 'Délai pour confirmer son adresse',
        hint: 'Passé ce délai, l’offre est effacée.',
        unit: 'jours',
      }),
      linkDays: labelled(z.number().int().min(1).max(365), {
        label: 'Durée des liens envoyés par courriel',
        unit: 'jours',
      }),
      placeForDays: labelled(z.number().int().min(1).max(30), {
        label: 'Délai pour prendre une place qui s’est libérée',
        hint: 'Passé ce délai, la place est offerte à la personne suivante.',
        unit: 'jours',
      }),
      silence: labelled(silence, { label: 'Quand personne ne répond' }),
    }),
    { label: 'Offres' },
  ),
  submissions: labelled(submissions, { label: 'Propositions' }),
  endorsements: labelled(endorsements, { label: 'Appuis' }),
  alerts: labelled(alerts, { label: 'Alertes par courriel' }),
  spaces: labelled(
    z.strictObject({
      sessionMinutes: labelled(z.number().int().min(5).max(1440), {
        label: 'Durée d’une visite',
        hint: 'Après, il faut demander un nouveau lien pour entrer.',
        unit: 'minutes',
      }),
    }),
    { label: 'Espaces privés' },
  ),
});

export type Policy = z.infer<typeof policy>;
