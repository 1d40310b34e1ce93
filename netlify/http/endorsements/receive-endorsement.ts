import { endorsementFields, readEndorsement } from '../../../src/endorsements/form.ts';
import { errorCode } from '../../adapters/log.ts';
import type { World } from '../../adapters/world.ts';
import type { Caller } from '../afterwards.ts';
import { answerErrors, type DataError } from '../answer.ts';
import { filledForm } from '../filled-form.ts';
import { readPosted } from '../read-posted.ts';
import { refuse } from '../refuse.ts';
import { wantsJson } from '../wants-json.ts';
import { type Endorsed, endorsedSubject } from './endorsed-subject.ts';
import { nameSubject } from './name-subject.ts';
import { plainEndorsePage } from './plain-endorse-page.ts';
import { storeEndorsement } from './store-endorsement.ts';

/** `POST /api/endorsements`: reads that somebody wants a project, stores it, and only then thanks for it. */
export async function receiveEndorsement(
  world: World,
  request: Request,
  caller: Caller,
): Promise<Response> {
  const body = await readPosted(world, request);
  if (body instanceof Response) return body;
  const catalogue = world.catalogue();
  const reading = readEndorsement(body.fields, Object.keys(catalogue.regions));
  let endorsed: Endorsed;
  try {
    endorsed = await endorsedSubject(world, reading);
  } catch (error) {
    world.log('ENDORSEMENT_NOT_STORED', { reason: errorCode(error) });
    return refuse(world, request, 'NOT_STORED', { 'retry-after': '30' });
  }
  // Told before what is wrong in the form: correcting it would serve nothing.
  if (!endorsed.ok) return refuse(world, request, endorsed.reason);
  const { name, subject } = endorsed;
  const giveBack = (errors: readonly DataError[]): Response | Promise<Response> =>
    wantsJson(request)
      ? answerErrors(422, errors)
      : filledForm(world, request, {
          form: 'endorsement',
          fields: endorsementFields,
          paths: [
            reading.project === undefined ? '/appuyer/' : `/projets/${reading.project}/appuyer/`,
          ],
          complete: (document) => nameSubject(document, subject, reading),
          plain: plainEndorsePage(catalogue, subject, reading),
          sent: body.fields,
          errors,
        });
  if (!reading.ok) return giveBack(reading.errors);
  return storeEndorsement(world, request, caller, { form: reading.form, name }, giveBack);
}
