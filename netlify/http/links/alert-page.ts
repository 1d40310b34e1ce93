import { type Choices, choicesOf } from '../../../src/alerts/choices.ts';
import { subjects, type Wish } from '../../../src/alerts/following.ts';
import { rhythmChoices, subjectWords, wishFacts } from '../../../src/alerts/words.ts';
import type { Answer, AnswerForm, Ask } from '../../../src/forms/show-answer.ts';
import type { Catalogue } from '../../../src/model/catalogue.ts';
import type { Policy } from '../../../src/model/policy.ts';
import { wishOf } from '../../adapters/alerts/find-alert.ts';
import type { AlertRow } from '../../database/tables.ts';

/** What an alert's owner sees of it, and can do about it. */
export function alertPage(catalogue: Catalogue, row: AlertRow, action: string): Answer {
  const wish = wishOf(row);
  if (!wish) return stopped;
  const choices = choicesOf(catalogue);
  const policy = catalogue.policy.alerts;
  const facts = wishFacts(wish, choices, policy).map(([label, value]) => ({ label, value }));
  if (row.status === 'unconfirmed') {
    return {
      title: 'Voulez-vous cette alerte ?',
      paragraphs: [
        'Un seul geste, et nous vous écrirons quand il manquera quelque chose que vous avez. Jamais s’il n’y a rien de nouveau.',
      ],
      facts,
      forms: [
        {
          name: 'confirm',
          action,
          fields: { do: 'confirm' },
          button: 'Oui, prévenez-moi',
        },
        {
          name: 'stop',
          action,
          quiet: true,
          fields: { do: 'stop' },
          effect: 'Vous n’avez rien demandé, ou vous changez d’idée ? Nous effaçons votre adresse.',
          button: 'Non, effacer tout',
        },
      ],
    };
  }
  const isAsked = row.askedAt !== null;
  return {
    title: isAsked ? 'Voulez-vous garder votre alerte ?' : 'Votre alerte est en marche',
    paragraphs: isAsked
      ? ['Sans réponse de votre part, elle s’arrêtera et nous effacerons votre adresse.']
      : [
          'Nous vous écrirons quand il y aura du nouveau dans ce que vous suivez. Le lien de chaque courriel ramène ici.',
        ],
    facts,
    forms: [
      ...(isAsked
        ? [{ name: 'keep', action, fields: { do: 'keep' }, button: 'Oui, garder mon alerte' }]
        : []),
      {
        name: 'stop',
        action,
        title: 'Ne plus rien recevoir',
        quiet: true,
        fields: { do: 'stop' },
        effect: 'L’alerte s’arrête tout de suite, et nous effaçons votre adresse.',
        button: 'Arrêter l’alerte',
      },
      changeForm(wish, choices, policy, action),
    ],
  };
}

function changeForm(
  wish: Wish,
  choices: Choices,
  policy: Policy['alerts'],
  action: string,
): AnswerForm {
  const followed = subjects.map(
    (subject): Ask => ({
      kind: 'several',
      name: subject,
      label: subjectWords[subject],
      options: choices[subject],
      chosen: wish[subject],
      folded: true,
    }),
  );
  return {
    name: 'change',
    action,
    title: 'Changer vos choix',
    fields: { do: 'change' },
    effect:
      'Dans une liste où rien n’est coché, rien n’est laissé de côté : tout ce qui manque, partout au Québec.',
    asks: [
      ...followed,
      {
        kind: 'several',
        name: 'rhythm',
        label: 'Quand vous écrire',
        options: rhythmChoices(policy),
        chosen: wish.rhythm,
      },
    ],
    button: 'Garder ces choix',
  };
}

const stopped: Answer = {
  title: 'Vous ne recevrez plus rien',
  paragraphs: [
    'L’alerte est arrêtée et votre adresse est effacée. Si vous changez d’idée, demandez-en une autre.',
  ],
  links: [
    { label: 'Demander une autre alerte', href: '/alertes/' },
    { label: 'Voir tous les projets', href: '/projets/' },
  ],
};
