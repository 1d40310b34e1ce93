import type { RenderedMail } from './letter.ts';
import type { NeedLetter } from './offer-letter.ts';
import { renderLetter } from './render.ts';

/** Asks a promoter whether a need that nobody has touched for long is still one. */
export function needCheckMail({ site, project, need, link }: NeedLetter): RenderedMail {
  return renderLetter({
    site,
    subject: `Toujours besoin d’aide pour « ${need.title} » ?`,
    parts: [
      { kind: 'text', text: `« ${project.title} » le demande encore sur le site.` },
      { kind: 'button', label: 'Répondre', url: link },
    ],
  });
}
