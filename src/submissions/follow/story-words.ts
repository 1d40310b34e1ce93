import type { SubmissionCommandKind } from '../life/command.ts';
import type { SubmissionRole } from '../life/role.ts';
import type { SubmissionStatus } from '../status.ts';

/** Something that was done about a proposal. */
export interface Done {
  command: SubmissionCommandKind;
  actor: SubmissionRole;
  toStatus: SubmissionStatus;
}

const team: Partial<Record<SubmissionRole, string>> = {
  team: 'L’équipe de la caisse',
  central: 'L’équipe centrale',
};

const ofProposal = {
  it: 'la proposition',
  published: 'Le projet a été publié.',
  end: 'La proposition a pris fin.',
};
const ofChanges: typeof ofProposal = {
  it: 'vos changements',
  published: 'Vos changements ont été publiés.',
  end: 'Vos changements ont pris fin.',
};

/**
 * What was done, as the promoter reads it.
 *
 * @param changing whether a published project is changed
 */
export function sayStory({ command, actor, toStatus }: Done, changing = false): string {
  const who = team[actor] ?? 'L’équipe';
  const { it, published, end } = changing ? ofChanges : ofProposal;
  switch (command) {
    case 'save':
      return 'Vous avez enregistré.';
    case 'send':
      return `Vous avez envoyé ${it}.`;
    case 'confirm':
      return 'Vous avez confirmé votre adresse.';
    case 'request-changes':
      return `${who} a demandé des changements.`;
    case 'resend':
      return `Vous avez renvoyé ${it}.`;
    case 'accept':
      return toStatus === 'accepted'
        ? `${who} a accepté ${it}.`
        : `${who} a dit oui. Il manque encore un oui.`;
    case 'refuse':
      return `${who} n’a pas accepté ${it}.`;
    case 'move':
      return `${who} l’a confiée à une autre caisse.`;
    case 'withdraw':
      return `Vous avez retiré ${it}.`;
    case 'let-through':
      return 'Ces changements n’avaient pas besoin d’être relus : ils sont acceptés.';
    case 'publish':
      return published;
    case 'end':
      return end;
  }
}
