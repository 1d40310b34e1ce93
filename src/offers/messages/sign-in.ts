import type { Letter, RenderedMail } from '../../letters/letter.ts';
import { renderLetter } from '../../letters/render.ts';

export interface SignInRequest {
  /** The link that opens the private pages. */
  link: string;
  /** How many minutes it is good for, from when it was asked for. */
  minutes: number;
  site: Letter['site'];
}

/** What brings the link to whoever asked to enter. It says nothing of what lies behind the door. */
export function signInMail({ link, minutes, site }: SignInRequest): RenderedMail {
  return renderLetter({
    site,
    subject: `Votre lien pour entrer dans ${site.name}`,
    parts: [
      { kind: 'text', text: 'Bonjour,' },
      { kind: 'text', text: 'Voici le lien que vous avez demandé pour entrer dans votre espace.' },
      { kind: 'button', label: 'Entrer dans mon espace', url: link },
      {
        kind: 'small',
        text: `Il sert une seule fois, dans les ${minutes} minutes qui suivent votre demande. Après, demandez-en un autre.`,
      },
      {
        kind: 'small',
        text: 'Vous n’avez rien demandé ? Ne faites rien et ne transmettez ce lien à personne. Sans lui, nul n’entre.',
      },
    ],
  });
}
