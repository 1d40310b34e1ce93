import { escapeHtml } from '../../src/letters/escape-html.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import { offerLimits } from '../../src/offers/form.ts';
import type { Target } from '../../src/offers/target.ts';

// For the day when the site's own pages cannot be had: complete, readable, without any file.

/** A page that stands alone. */
export const plainPage = (title: string, main: string) => `<!doctype html>
<html lang="fr-CA">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title}</title>
</head>
<body>
<main>
${main}
</main>
</body>
</html>
`;

export const plainAnswerPage = plainPage('Réponse', '<div data-answer><h1></h1></div>');

/** Something said, where reading and filling a page of the site would be too heavy for it. */
export function plainSaying({
  title,
  paragraphs,
}: {
  title: string;
  paragraphs: string[];
}): string {
  const said = paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n');
  return plainPage(escapeHtml(title), `<h1>${escapeHtml(title)}</h1>\n${said}`);
}

/** The offer's form with all of its fields, after the same contract as the site's own. */
export function plainOfferPage(target: Target, { policy }: Catalogue): string {
  const { kind, slug } = target;
  const need = kind === 'project' ? target.need : undefined;
  const name = kind === 'project' ? target.project.title : target.caisse.name;
  const hidden = (name: string, value: string) =>
    `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`;
  const quantity = need
    ? plainField('quantity', 'Combien', '<input id="quantity" name="quantity" inputmode="numeric">')
    : '';
  return plainPage(
    'Offrir votre aide',
    `<h1>Offrir votre aide</h1>
<p>${escapeHtml(need ? `${name} : ${need.title}` : name)}</p>
<div data-error-summary hidden role="alert" tabindex="-1"></div>
<form method="post" action="/api/offers" data-form="offer">
${hidden(kind, slug)}
${need ? hidden('need', need.id) : ''}
${quantity}
${plainField('message', 'Votre message à l’organisme', `<textarea id="message" name="message" rows="6" maxlength="${offerLimits.message}"></textarea>`)}
${plainField('availability', 'Vos disponibilités (facultatif)', `<textarea id="availability" name="availability" rows="3" maxlength="${offerLimits.availability}"></textarea>`)}
${plainField('name', 'Votre nom', '<input id="name" name="name" autocomplete="name">')}
${plainField('email', 'Votre courriel', '<input id="email" name="email" type="email" autocomplete="email">')}
${plainField('phone', 'Votre téléphone (facultatif)', '<input id="phone" name="phone" type="tel" autocomplete="tel">')}
${plainField('organisation', 'Votre organisme (facultatif)', '<input id="organisation" name="organisation" autocomplete="organization">')}
${plainField('consent', policy.offers.consent.text, '<input id="consent" name="consent" type="checkbox" value="oui">')}
<p><button type="submit">Envoyer mon offre</button></p>
</form>`,
  );
}

/** A field of a form, with its label. */
export function plainField(name: string, label: string, control: string): string {
  return `<div data-field="${name}"><p><label for="${name}">${escapeHtml(label)}</label></p>${control}</div>`;
}

export const plainFailurePage = plainPage(
  'Le service ne répond pas',
  `<h1>Le service ne répond pas pour le moment</h1>
<p>Le problème vient de chez nous. Rien n’a été enregistré. Revenez en arrière et essayez de nouveau dans quelques minutes.</p>
<p><a href="/projets/">Voir tous les projets</a></p>`,
);
