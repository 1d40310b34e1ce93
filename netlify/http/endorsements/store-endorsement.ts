import type { EndorsementError, EndorsementForm } from '../../../src/endorsements/form.ts';
import { saveEndorsement } from '../../adapters/endorsements/save-endorsement.ts';
import { keyOf, type SubjectName } from '../../adapters/endorsements/subject.ts';
import type { World } from '../../adapters/world.ts';
import type { Caller } from '../afterwards.ts';
import { storeSent } from '../store-sent.ts';

const keyReused: EndorsementError = {
  field: 'idempotencyKey',
  code: 'KEY_REUSED',
  message:
    'Un appui envoyé de cette page est déjà arrivé. Pour en envoyer un autre, rechargez la page.',
};

/**
 * Stores an endorsement, and only then thanks for it.
 *
 * @param giveBack answers with the form and what is to be corrected in it
 */
export function storeEndorsement(
  world: World,
  request: Request,
  caller: Caller,
  { form, name }: { form: EndorsementForm; name: SubjectName },
  giveBack: (errors: readonly EndorsementError[]) => Response | Promise<Response>,
): Promise<Response> {
  const { policy } = world.catalogue();
  return storeSent(world, request, caller, {
    form,
    event: 'ENDORSEMENT',
    about: { to: keyOf(name) },
    thanks: '/merci/appui/',
    store: (sending) =>
      saveEndorsement(world, {
        form,
        name,
        ...sending,
        consent: policy.endorsements.consent,
        policyVersion: policy.version,
      }),
    keyReused: () => giveBack([keyReused]),
  });
}
