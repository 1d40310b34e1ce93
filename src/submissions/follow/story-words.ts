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

/** What was done, as the promoter reads it. */
export function sayStory({ command, actor, toStatus }: Done): string {
  const who = team[actor] ?? 'L’équipe';
  switch (command) {
    case 'save':
      return 'Vous avez enregistré.';
    case 'send':
      return 'Vous avez envoyé la proposition.';
    case 'confirm':
      return 'Vous avez confirmé votre adresse.';
    case 'request-changes':
      return `${who} a demandé des changements.`;
    case 'resend':
      return 'Vous avez renvoyé la proposition.';
    case 'accept':
      return toStatus === 'accepted'
        ? `${who} a accepté la proposition.`
        : `${who} a dit oui. Il manque encore un oui.`;
    case 'refuse':
      return `${who} n’a pas accepté la proposition.`;
    case 'move':
      return `${who} l’a confiée à une autre caisse.`;
    case 'withdraw':
      return 'Vous avez retiré la proposition.';
    case 'let-through':
      return 'Ces changements n’avaient pas besoin d’être relus : ils sont acceptés.';
    case 'publish':
      return 'Le projet a été publié.';
    case 'end':
      return 'La proposition a pris fin.';
  }
}
