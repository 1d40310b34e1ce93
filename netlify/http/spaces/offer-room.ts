import { tellRefusal } from '../../../src/offers/life/refusal-words.ts';
import { inWhoseName, type OfferAction } from '../../../src/offers/space/actions.ts';
import type { Posted } from '../../../src/offers/space/form-error.ts';
import { type ActionReading, readAction } from '../../../src/offers/space/read-action.ts';
import { act } from '../../adapters/offers/act.ts';
import { actorOf } from '../../adapters/spaces/actors.ts';
import { offerFor, type SpaceOfferPage } from '../../adapters/spaces/offer-for.ts';
import type { World } from '../../adapters/world.ts';
import type { FormPage, Submitted } from './open-form-page.ts';

/** An offer's own page: what is seen of it, and what its buttons do. */
export function offerRoom(id: string): FormPage<SpaceOfferPage> {
  return {
    look: (world, visitor) => offerFor(world, visitor, id),
    submit: (world, seen, posted) => submit(world, seen, posted),
  };
}

async function submit(world: World, seen: SpaceOfferPage, posted: Posted): Promise<Submitted> {
  const reading = readAction(posted);
  if (!reading) return told('', posted, 422, 'Choisissez l’un des boutons de cette page.');
  const { action } = reading;
  if (!reading.ok) {
    const { errors } = reading;
    return { kind: 'again', status: 422, attempt: { form: action, errors, values: posted } };
  }
  const mistake = notAllowed(seen, reading, posted);
  if (mistake) return mistake;
  const { offer, as, caisse } = seen;
  const acted = await act(world, {
    offerId: offer.id,
    command: reading.command,
    actor: actorOf(
      as,
      { project: offer.project?.slug, caisse: caisse.slug },
      inWhoseName(action, offer),
    ),
    note: reading.note,
  });
  if (acted.ok) {
    world.log('OFFER_ACTED_ON', { id: offer.id, command: action, as });
    const to = `/espace/offres/${offer.id}/?fait=${action}`;
    return { kind: 'done', to, messages: acted.messages };
  }
  if (acted.code === 'UNKNOWN_OFFER') {
    return told(action, posted, 409, 'Cette offre n’est plus là.');
  }
  const words = tellRefusal(acted, needOf(seen, posted));
  if (words.kind === 'page') return told(action, posted, 409, words.message);
  // Only what one writes can be corrected in a field.
  if (posted.quantity === undefined) return told(action, posted, 409, words.error.message);
  const attempt = { form: action, errors: [words.error], values: posted };
  return { kind: 'again', status: 422, attempt };
}

/** What the rules of an offer do not know: who minds whose offers, and which needs can be chosen. */
function notAllowed(
  { as, offer, actions, choices }: SpaceOfferPage,
  { action, command }: ActionReading & { ok: true },
  posted: Posted,
): Submitted | undefined {
  if (inWhoseName(action, offer) === 'giver' && !actions.includes(action)) {
    const message =
      as === 'team'
        ? 'Cette offre ne se change pas d’ici en ce moment : c’est la personne qui l’a faite qui en décide.'
        : 'C’est la personne qui l’a faite qui en décide.';
    return told(action, posted, 409, message);
  }
  if (command.kind !== 'assign' || offer.need) return undefined;
  const chosen = choices.some(
    ({ project, need }) => project.slug === command.project && need.id === command.need,
  );
  if (chosen || !offerStandsFor(offer)) return undefined;
  const errors = [
    { field: 'to', message: 'Choisissez un besoin de la liste : celui-là ne prend plus d’offres.' },
  ];
  return { kind: 'again', status: 422, attempt: { form: action, errors, values: posted } };
}

/** Whether it still waits for a need; where it does not, its rules say why. */
function offerStandsFor({ status }: SpaceOfferPage['offer']): boolean {
  return status === 'offered';
}

function needOf({ offer, choices }: SpaceOfferPage, { to = '' }: Posted) {
  return (
    offer.need ?? choices.find(({ project, need }) => `${project.slug}/${need.id}` === to)?.need
  );
}

function told(
  form: OfferAction | '',
  values: Posted,
  status: 409 | 422,
  message: string,
): Submitted {
  return { kind: 'again', status, attempt: { form, errors: [], told: message, values } };
}
