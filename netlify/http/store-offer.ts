import { dayInQuebec } from '../../src/model/clock.ts';
import type { FieldError } from '../../src/offers/field-errors.ts';
import { errorCode } from '../adapters/log.ts';
import { mailboxLimit } from '../adapters/mailbox-limit.ts';
import { type Saving, saveOffer } from '../adapters/offers/save-offer.ts';
import { hitPlace } from '../adapters/place-limit.ts';
import type { World } from '../adapters/world.ts';
import { afterwards, type Caller } from './afterwards.ts';
import { answerErrors } from './answer.ts';
import { deliverNow, LONGEST_DELIVERY_MS } from './deliver-now.ts';
import { offerFormPage } from './offer-form-page.ts';
import type { Accepted } from './receive-offer.ts';
import { refuse } from './refuse.ts';
import { thank } from './thank.ts';
import { wantsJson } from './wants-json.ts';

const keyReused: FieldError = {
  field: 'idempotencyKey',
  code: 'KEY_REUSED',
  message:
    'Une offre envoyée de cette page est déjà arrivée. Pour en envoyer une autre, rechargez la page.',
};

/** Stores an accepted offer, thanks for it, and lets its message leave. */
export async function storeOffer(
  world: World,
  request: Request,
  caller: Caller,
  accepted: Accepted,
): Promise<Response> {
  const { target, form } = accepted;
  const messageId = world.newId();
  let saving: Saving;
  try {
    saving = await save(world, caller, accepted, messageId);
  } catch (error) {
    world.log('OFFER_NOT_STORED', { to: target.slug, reason: errorCode(error) });
    return refuse(world, request, 'NOT_STORED', { 'retry-after': '30' });
  }
  switch (saving.outcome) {
    case 'too-many':
      world.log('OFFER_TOO_MANY', { to: target.slug });
      return refuse(world, request, 'TOO_MANY', { 'retry-after': String(saving.retryAfter) });
    case 'need-closed':
      return refuse(world, request, 'NEED_CLOSED');
    case 'key-reused':
      return wantsJson(request)
        ? answerErrors(422, [keyReused])
        : offerFormPage(world, request, target, form, [keyReused]);
    case 'created':
      world.log('OFFER_STORED', { id: saving.id, to: target.slug, need: form.need });
      await afterwards(caller, deliverNow(world, [messageId]), LONGEST_DELIVERY_MS);
      return thank(request, 201, saving, '/merci/');
    case 'repeated':
      return thank(request, 200, saving, '/merci/');
  }
}

async function save(
  world: World,
  { ip }: Caller,
  { form }: Accepted,
  messageId: string,
): Promise<Saving> {
  const { clock } = world;
  const { policy } = world.catalogue();
  const machineNow = clock.machineNow();
  const now = clock.now();
  const counted = await hitPlace(world, ip);
  if (!counted.ok) return { outcome: 'too-many', retryAfter: counted.retryAfter };
  return saveOffer(world, {
    form,
    id: world.newId(),
    messageId,
    now,
    machineNow,
    today: dayInQuebec(now),
    consent: policy.offers.consent,
    policyVersion: policy.version,
    limit: mailboxLimit(world, form.email),
  });
}
