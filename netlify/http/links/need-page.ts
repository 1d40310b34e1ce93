import type { Answer, AnswerForm } from '../../../src/forms/show-answer.ts';
import { amountOf } from '../../../src/offers/describe.ts';
import type { SeenNeed } from './need-room.ts';
import { fact, facts } from './offer-words.ts';

/** What a promoter sees of a need, and can say of it. */
export function needPage(seen: SeenNeed, action: string): Answer {
  const { slug, project, need, closed, left } = seen;
  const shared = {
    facts: facts(
      fact('Besoin', need.title),
      fact('Projet', project.title),
      closed ? undefined : fact('Il manque', left > 0 ? amountOf(need, left) : 'Plus rien'),
    ),
    links: [{ label: 'Revoir le projet', href: `/projets/${slug}/` }],
  };
  if (closed) {
    return {
      ...shared,
      title: closed === 'filled' ? 'Ce besoin est comblé' : 'Ce besoin est fermé',
      paragraphs: ['Vous l’avez fermé. Si c’est à recommencer, vous pouvez le rouvrir.'],
      forms: [
        form(action, 'reopened', 'Rouvrir ce besoin', 'Il reprend des offres tout de suite.'),
      ],
    };
  }
  return {
    ...shared,
    title: 'Ce besoin tient-il toujours ?',
    paragraphs: ['Dites-le d’un geste : les personnes qui veulent aider le voient sur la page.'],
    forms: [
      form(action, 'kept', 'Oui, il tient toujours', 'Rien ne change : il reste affiché tel quel.'),
      form(
        action,
        'filled',
        'Tout est trouvé',
        'La page dit que c’est comblé. Les personnes qui attendent une réponse sont remerciées.',
      ),
      form(
        action,
        'unwanted',
        'Fermer ce besoin',
        'Il ne prend plus d’offres. Les personnes qui attendent une réponse sont remerciées.',
      ),
    ],
  };
}

const closes = ['filled', 'unwanted'];

function form(action: string, name: string, button: string, effect: string): AnswerForm {
  return { name, action, fields: { do: name }, effect, button, quiet: closes.includes(name) };
}
