import { choicesOf } from '../../../src/alerts/choices.ts';
import { type AlertError, alertFields, readAlert } from '../../../src/alerts/form.ts';
import { saveAlert } from '../../adapters/alerts/save-alert.ts';
import type { World } from '../../adapters/world.ts';
import type { Caller } from '../afterwards.ts';
import { answerErrors } from '../answer.ts';
import { filledForm } from '../filled-form.ts';
import { readPosted } from '../read-posted.ts';
import { storeSent } from '../store-sent.ts';
import { wantsJson } from '../wants-json.ts';
import { plainAlertPage } from './plain-alert-page.ts';

const keyReused: AlertError = {
  field: 'idempotencyKey',
  code: 'KEY_REUSED',
  message:
    'Une alerte demandée de cette page est déjà arrivée. Pour en demander une autre, rechargez la page.',
};

/** `POST /api/alerts`: reads what somebody wants to be told, stores it, and only then thanks for it. */
export async function receiveAlert(
  world: World,
  request: Request,
  caller: Caller,
): Promise<Response> {
  const body = await readPosted(world, request);
  if (body instanceof Response) return body;
  const catalogue = world.catalogue();
  const choices = choicesOf(catalogue);
  const reading = readAlert(body.fields, choices);
  const giveBack = (errors: readonly AlertError[]): Response | Promise<Response> =>
    wantsJson(request)
      ? answerErrors(422, errors)
      : filledForm(world, request, {
          form: 'alert',
          fields: alertFields,
          paths: ['/alertes/'],
          plain: plainAlertPage(choices, catalogue.policy),
          sent: body.fields,
          errors,
        });
  if (!reading.ok) return giveBack(reading.errors);
  const { form } = reading;
  return storeSent(world, request, caller, {
    form,
    event: 'ALERT',
    thanks: '/merci/alerte/',
    store: (sending) =>
      saveAlert(world, {
        form,
        ...sending,
        consent: catalogue.policy.alerts.consent,
        policyVersion: catalogue.policy.version,
      }),
    keyReused: () => giveBack([keyReused]),
  });
}
