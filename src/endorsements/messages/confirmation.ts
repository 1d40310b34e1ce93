import { dayInWords } from '../../letters/day-in-words.ts';
import type { Fact, Letter, RenderedMail } from '../../letters/letter.ts';
import { renderLetter } from '../../letters/render.ts';

/** What is asked of whoever says that they want a project. */
export interface EndorsementLetter {
  site: Letter['site'];
  /** A published project. Of a proposal, only the caisse that reads it is named. */
  project?: { title: string; promoter: string };
  caisse?: string;
  /** Where it is confirmed, and taken back. */
  link: string;
  /** Until when it can be confirmed. */
  expires: Date;
}

/**
 * Asks to confirm the address. It goes to an address that nobody has confirmed yet, and so repeats
 * nothing that a stranger has written: neither the municipality, nor the title of a proposal that
 * nobody has read.
 */
export function endorsementMail({
  site,
  project,
  caisse,
  link,
  expires,
}: EndorsementLetter): RenderedMail {
  const facts: Fact[] = project
    ? [
        ['Projet', project.title],
        ['Organisme', project.promoter],
      ]
    : [['Projet proposé à', caisse ?? site.name]];
  return renderLetter({
    site,
    subject: 'Confirmez que vous voulez ce projet ici',
    parts: [
      { kind: 'text', text: 'Bonjour,' },
      {
        kind: 'text',
        text: 'Vous avez dit que vous voulez un projet près de chez vous. Il reste un geste : confirmer que cette adresse est la vôtre.',
      },
      { kind: 'button', label: 'Voir le projet et confirmer', url: link },
      { kind: 'facts', rows: facts },
      { kind: 'title', text: 'Et ensuite' },
      {
        kind: 'list',
        items: [
          'Votre appui est compté, avec ceux de votre coin. Personne ne voit qui vous êtes.',
          'Nous effaçons votre adresse dès que vous avez confirmé. Nous ne vous écrirons plus à ce sujet.',
          'Vous changez d’idée ? Gardez ce courriel : le même lien retire votre appui.',
        ],
      },
      {
        kind: 'small',
        text: `À confirmer au plus tard le ${dayInWords(expires)}. Sans confirmation, votre appui n’est pas compté, et il est effacé.`,
      },
      {
        kind: 'small',
        text: 'Vous n’avez rien demandé ? Quelqu’un a sans doute écrit votre adresse par erreur. Ne faites rien : il ne se passera rien.',
      },
    ],
  });
}
