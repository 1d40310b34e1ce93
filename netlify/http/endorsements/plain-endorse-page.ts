import { type EndorsedName, endorsementLimits } from '../../../src/endorsements/form.ts';
import { escapeHtml } from '../../../src/letters/escape-html.ts';
import type { Catalogue } from '../../../src/model/catalogue.ts';
import type { Subject } from '../../adapters/endorsements/subject.ts';
import { plainField, plainPage } from '../plain-pages.ts';

/** The form by which one wants a project, after the same contract as the site's own. */
export function plainEndorsePage(
  { policy, regions }: Pick<Catalogue, 'policy' | 'regions'>,
  { title }: Pick<Subject, 'title'>,
  named: EndorsedName,
): string {
  const hidden = Object.entries(named)
    .filter(([name]) => name === 'project' || name === 'proposal')
    .map(([name, value]) => `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`);
  const options = Object.entries(regions).map(
    ([slug, name]) => `<option value="${escapeHtml(slug)}">${escapeHtml(name)}</option>`,
  );
  return plainPage(
    'Je veux ce projet ici',
    `<h1>Je veux ce projet ici</h1>
<p>${escapeHtml(title)}</p>
<div data-error-summary hidden role="alert" tabindex="-1"></div>
<form method="post" action="/api/endorsements" data-form="endorsement">
${hidden.join('\n')}
${plainField('municipality', 'Votre municipalité', `<input id="municipality" name="municipality" maxlength="${endorsementLimits.municipality}" autocomplete="address-level2">`)}
${plainField('region', 'Votre région', `<select id="region" name="region"><option value="">Choisissez</option>${options.join('')}</select>`)}
${plainField('email', 'Votre adresse courriel', '<input id="email" name="email" type="email" autocomplete="email">')}
${plainField('consent', policy.endorsements.consent.text, '<input id="consent" name="consent" type="checkbox" value="oui">')}
<p><button type="submit">Je veux ce projet ici</button></p>
</form>`,
  );
}
