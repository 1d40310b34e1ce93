import type { Choice, Choices } from '../../../src/alerts/choices.ts';
import { subjects } from '../../../src/alerts/following.ts';
import { rhythmChoices, subjectWords } from '../../../src/alerts/words.ts';
import { escapeHtml } from '../../../src/letters/escape-html.ts';
import type { Policy } from '../../../src/model/policy.ts';
import { plainField, plainPage } from '../plain-pages.ts';

/** The form by which one is told what is missing, after the same contract as the site's own. */
export function plainAlertPage(choices: Choices, { alerts }: Pick<Policy, 'alerts'>): string {
  const groups = subjects.map((subject) =>
    plainChoices(subject, subjectWords[subject], choices[subject]),
  );
  return plainPage(
    'Dites-moi ce qui manque',
    `<h1>Dites-moi quand il manque quelque chose que j’ai</h1>
<div data-error-summary hidden role="alert" tabindex="-1"></div>
<form method="post" action="/api/alerts" data-form="alert">
${groups.join('\n')}
${plainChoices('rhythm', 'Quand vous écrire', rhythmChoices(alerts))}
${plainField('email', 'Votre adresse courriel', '<input id="email" name="email" type="email" autocomplete="email">')}
${plainField('consent', alerts.consent.text, '<input id="consent" name="consent" type="checkbox" value="oui">')}
<p><button type="submit">Me prévenir</button></p>
</form>`,
  );
}

function plainChoices(name: string, label: string, choices: readonly Choice[]): string {
  const boxes = choices.map((choice, index) => {
    const id = index === 0 ? name : `${name}-${choice.value}`;
    return `<p><input type="checkbox" id="${escapeHtml(id)}" name="${name}" value="${escapeHtml(choice.value)}"> <label for="${escapeHtml(id)}">${escapeHtml(choice.label)}</label></p>`;
  });
  return `<div data-field="${name}"><fieldset><legend>${escapeHtml(label)}</legend><div data-choices>${boxes.join('')}</div></fieldset></div>`;
}
