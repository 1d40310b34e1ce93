import type { FieldError } from '../../src/offers/field-errors.ts';
import { type OfferForm, readOfferForm } from '../../src/offers/form.ts';
import { findTarget, refuseOffer, type Target } from '../../src/offers/target.ts';
import { today } from '../adapters/today.ts';
import type { World } from '../adapters/world.ts';
import type { Caller } from './afterwards.ts';
import { answerErrors } from './answer.ts';
import { offerFormPage } from './offer-form-page.ts';
import { readPosted } from './read-posted.ts';
import type { RefusalCode } from './refusals.ts';
import { refuse } from './refuse.ts';
import { storeOffer } from './store-offer.ts';
import { wantsJson } from './wants-json.ts';

/** `POST /api/offers`: reads an offer, decides, stores it, and only then thanks for it. */
export async function receiveOffer(
  world: World,
  request: Request,
  caller: Caller,
): Promise<Response> {
  const body = await readPosted(world, request);
  if (body instanceof Response) return body;
  const decision = decide(world, body.fields);
  switch (decision.kind) {
    case 'refused':
      return refuse(world, request, decision.reason);
    case 'invalid':
      return wantsJson(request)
        ? answerErrors(422, decision.errors)
        : offerFormPage(world, request, decision.target, body.fields, decision.errors);
    case 'accepted':
      return storeOffer(world, request, caller, decision);
  }
}

/** An offer that can be stored. */
export interface Accepted {
  kind: 'accepted';
  form: OfferForm;
  target: Target;
}

type Decision =
  | Accepted
  | { kind: 'refused'; reason: RefusalCode }
  | { kind: 'invalid'; target: Target; errors: FieldError[] };

/** A closed project is told before what is wrong in the form: correcting it would serve nothing. */
function decide(world: World, fields: unknown): Decision {
  const catalogue = world.catalogue();
  const reading = readOfferForm(fields);
  const { project, caisse, need, quantity } = reading.ok ? reading.form : reading;
  if (project === undefined && caisse === undefined)
    return { kind: 'refused', reason: 'NO_PROJECT' };
  const finding = findTarget(catalogue, today(catalogue, world.clock), {
    project,
    caisse,
    need,
  });
  if (!finding.ok) return { kind: 'refused', reason: finding.reason };
  const { target } = finding;
  // Money is given elsewhere: nothing else in the form matters then.
  const refused = refuseOffer(target, quantity);
  const alone = target.kind === 'project' && target.need?.category === 'financial';
  const errors = reading.ok || alone ? refused : [...reading.errors, ...refused];
  if (!reading.ok || errors.length > 0) return { kind: 'invalid', target, errors };
  return { kind: 'accepted', form: reading.form, target };
}
