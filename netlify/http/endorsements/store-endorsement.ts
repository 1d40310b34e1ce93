import type { EndorsementError, EndorsementForm } from '../../../src/endorsements/form.ts';
import { dayInQuebec } from '../../../src/model/clock.ts';
import { type Saving, saveEndorsement } from '../../adapters/endorsements/save-endorsement.ts';
import { keyOf, type SubjectName } from '../../adapters/endorsements/subject.ts';
import { errorCode } from '../../adapters/log.ts';
import { mailboxLimit } from '../../adapters/mailbox-limit.ts';
import { hitPlace } from '../../adapters/place-limit.ts';
import type { World } from '../../adapters/world.ts';
import { afterwards, type Caller } from '../afterwards.ts';
import { deliverNow, LONGEST_DELIVERY_MS } from '../deliver-now.ts';
import { refuse } from '../refuse.ts';
import { thank } from '../thank.ts';

const keyReused: EndorsementError = {
  field: 'idempotencyKey',
  code: 'KEY_REUSED',
  message:
    'Un appui envoyé de cette page est déjà arrivé. Pour en envoyer un autre, rechargez la page.',
};

const THANKS = '/merci/appui/';

interface Accepted {
  form: EndorsementForm;
  name: SubjectName;
}

/**
 * Stores an endorsement, thanks for it, and lets its message leave. Without a key, what is answered is
 * the same whether the same thing had come before or not: nobody learns from it who has endorsed what.
 *
 * @param giveBack answers with the form and what is to be corrected in it
 */
export async function storeEndorsement(
  world: World,
  request: Request,
  caller: Caller,
  accepted: Accepted,
  giveBack: (errors: readonly EndorsementError[]) => Response | Promise<Response>,
): Promise<Response> {
  const to = keyOf(accepted.name);
  const messageId = world.newId();
  let saving: Saving;
  try {
    saving = await save(world, caller, accepted, messageId);
  } catch (error) {
    world.log('ENDORSEMENT_NOT_STORED', { to, reason: errorCode(error) });
    return refuse(world, request, 'NOT_STORED', { 'retry-after': '30' });
  }
  switch (saving.outcome) {
    case 'too-many':
      world.log('ENDORSEMENT_TOO_MANY', { to });
      return refuse(world, request, 'TOO_MANY', { 'retry-after': String(saving.retryAfter) });
    case 'key-reused':
      return giveBack([keyReused]);
    case 'created':
      world.log('ENDORSEMENT_STORED', { id: saving.id, to });
      await afterwards(caller, deliverNow(world, [messageId]), LONGEST_DELIVERY_MS);
      return thank(request, 201, saving, THANKS);
    case 'repeated':
      return accepted.form.idempotencyKey === undefined
        ? thank(request, 201, { ...saving, status: 'unconfirmed' }, THANKS)
        : thank(request, 200, saving, THANKS);
  }
}

async function save(
  world: World,
  { ip }: Caller,
  { form, name }: Accepted,
  messageId: string,
): Promise<Saving> {
  const { clock } = world;
  const { policy } = world.catalogue();
  const now = clock.now();
  const machineNow = clock.machineNow();
  const counted = await hitPlace(world, ip);
  if (!counted.ok) return { outcome: 'too-many', retryAfter: counted.retryAfter };
  return saveEndorsement(world, {
    form,
    name,
    messageId,
    now,
    machineNow,
    today: dayInQuebec(now),
    consent: policy.endorsements.consent,
    policyVersion: policy.version,
    limit: mailboxLimit(world, form.email),
  });
}
