import type { Answer } from '../../../src/forms/show-answer.ts';
import { actOnEndorsement } from '../../adapters/endorsements/act.ts';
import { findEndorsement } from '../../adapters/endorsements/find-endorsement.ts';
import { lookAt, nameOf, type Subject } from '../../adapters/endorsements/subject.ts';
import type { EndorsementRow } from '../../database/tables.ts';
import type { LinkRoom } from './link-room.ts';

interface SeenEndorsement {
  row: EndorsementRow;
  subject: Subject | undefined;
}

/** That somebody wants a project: confirmed once, taken back at any time. Its link serves as long as it is kept. */
export const endorsementRoom: LinkRoom<SeenEndorsement> = {
  everlasting: true,

  async find(world, id) {
    const row = await findEndorsement(world.database, id);
    return row && { row, subject: await lookAt(world, nameOf(row)) };
  },

  show: (_world, seen, path) => endorsementPage(seen, path),

  async act(world, { row }, posted) {
    const command = commands.find((each) => each === posted.do);
    if (!command) {
      return { kind: 'refused', status: 422, notice: 'Choisissez l’un des boutons de cette page.' };
    }
    const acted = await actOnEndorsement(world, row.id, command);
    return acted.ok ? { kind: 'done' } : { kind: 'already' };
  },

  fresh: () => undefined,
};

const commands = ['confirm', 'withdraw'] as const;

function endorsementPage({ row, subject }: SeenEndorsement, action: string): Answer {
  const shared = {
    facts: subject
      ? [
          { label: 'Projet', value: subject.title, verbatim: true },
          { label: 'Organisme', value: subject.organisation, verbatim: true },
          { label: 'Où', value: subject.place.municipality, verbatim: true },
        ]
      : [],
    links: [
      subject?.slug === undefined
        ? { label: 'Voir tous les projets', href: '/projets/' }
        : { label: 'Revoir le projet', href: `/projets/${subject.slug}/` },
    ],
  };
  const withdraw = {
    name: 'withdraw',
    quiet: true,
    action,
    fields: { do: 'withdraw' },
    button: 'Retirer mon appui',
  };
  if (row.status === 'withdrawn') {
    return {
      ...shared,
      title: 'Votre appui est retiré',
      paragraphs: [
        'Il n’est plus compté, et nous avons effacé ce qu’il disait de vous. Si vous changez d’idée, appuyez le projet de nouveau.',
      ],
    };
  }
  if (row.status === 'confirmed') {
    return {
      ...shared,
      title: 'Merci, votre appui est compté',
      paragraphs: [
        'On sait maintenant qu’une personne de plus veut ce projet. Votre adresse est effacée.',
        'Vous changez d’idée ? Ce même lien retire votre appui, quand vous voulez.',
      ],
      forms: [withdraw],
    };
  }
  if (!subject?.takes) {
    return {
      ...shared,
      title: 'Ce projet ne prend plus d’appuis',
      paragraphs: [
        'Il s’est terminé avant que vous confirmiez. Merci d’y avoir pensé : votre adresse sera effacée.',
      ],
    };
  }
  return {
    ...shared,
    title: 'Voulez-vous ce projet ici ?',
    paragraphs: ['Un seul geste, et votre appui est compté. Personne ne verra qui vous êtes.'],
    forms: [
      {
        name: 'confirm',
        action,
        fields: { do: 'confirm' },
        button: 'Oui, je veux ce projet ici',
      },
    ],
  };
}
