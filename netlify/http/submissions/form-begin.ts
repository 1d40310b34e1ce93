import { type Catalogue, caisseIn } from '../../../src/model/catalogue.ts';
import { type Posted, postedTexts } from '../../../src/offers/space/form-error.ts';
import type { Answers } from '../../../src/submissions/form/answers.ts';
import type { BeginAnswers, BeginView } from '../../../src/submissions/form/begin-view.ts';
import { screen, screeningQuestions } from '../../../src/submissions/form/screening.ts';
import { placeOf } from '../../adapters/place-of.ts';
import { hit, limitOf } from '../../adapters/rate-limits.ts';
import { startSubmission } from '../../adapters/submissions/start-submission.ts';
import type { World } from '../../adapters/world.ts';
import type { Caller } from '../afterwards.ts';
import { isForeign } from '../foreign-origin.ts';
import { pageHeaders, redirectHeaders } from '../headers.ts';
import { readBody } from '../read-body.ts';
import { failure } from '../serve.ts';
import type { Frame } from '../spaces/open-page.ts';
import { refusePlainly } from '../spaces/refuse-plainly.ts';
import { startingPath } from './follow-link.ts';
import { frameOf } from './follow-open.ts';
import { doorsToMoney, resourcesFor } from './resources-for.ts';

/** A page on the way to a form. */
export interface OpenedBeginning<T> {
  frame: Frame;
  headers: Headers;
  status: number;
  page: T;
}

// Each writes a row that stays for a while: a class behind one address, and not much more.
const FROM_ONE_PLACE = { most: 60, seconds: 600 };
/** The first page of the form. */
const FIRST = 'organisme/';

/** `POST /proposition/`: the answers to the first questions. A form begins, or it is said why not. */
export async function openBeginning(
  worldOf: () => World,
  request: Request,
  caller: Caller,
): Promise<Response | OpenedBeginning<BeginView>> {
  try {
    const world = worldOf();
    if (request.method !== 'POST') {
      return new Response(null, { status: 303, headers: redirectHeaders('/proposer/') });
    }
    const posted = await readBeginning(world, request, caller);
    if (posted instanceof Response) return posted;
    const catalogue = world.catalogue();
    const typed = beginAnswers(catalogue, posted);
    const view = judge(catalogue, '/proposition/', typed, posted);
    if (view) return beginPage(world, view);
    const id = world.newId();
    const { caisse } = typed;
    await startSubmission(world, world.database, {
      id,
      answers: firstAnswers(catalogue, typed),
      ...(caisse !== undefined && { caisse }),
    });
    return begun(world, id);
  } catch (error) {
    return failure(request, error);
  }
}

/** What was posted, or the answer to who may not begin a form. */
export async function readBeginning(
  world: World,
  request: Request,
  { ip }: Caller,
): Promise<Posted | Response> {
  if (isForeign(world, request)) return refusePlainly('FOREIGN_ORIGIN');
  if (ip) {
    const limit = limitOf(world, 'begin', placeOf(ip), FROM_ONE_PLACE);
    const counted = await hit(world.database, limit, world.clock.machineNow());
    if (!counted.ok) {
      return refusePlainly('TOO_MANY', { 'retry-after': String(counted.retryAfter) });
    }
  }
  const body = await readBody(request);
  if (!body.ok) return refusePlainly(body.reason);
  const posted = postedTexts(body.fields);
  // People leave this field empty; programs that fill everything do not.
  if (posted.website) return new Response(null, { status: 303, headers: redirectHeaders('/') });
  return posted;
}

/** What was answered; what names nothing that exists is left out. */
export function beginAnswers(catalogue: Catalogue, posted: Posted): BeginAnswers {
  const { region = '', sector = '', caisse = '' } = posted;
  const takes = caisseIn(catalogue, caisse)?.participation === 'active';
  return {
    answers: Object.fromEntries(
      screeningQuestions(catalogue.policy).map(({ id }) => [id, posted[id] ?? '']),
    ),
    region: Object.hasOwn(catalogue.regions, region) ? region : undefined,
    sector: catalogue.vocabularies.sectors.some(({ id }) => id === sector) ? sector : undefined,
    caisse: takes ? caisse : undefined,
  };
}

/** What is to be said before a form begins; nothing where it can begin at once. */
export function judge(
  catalogue: Catalogue,
  path: string,
  typed: BeginAnswers,
  { suite }: Posted,
): BeginView | undefined {
  const { policy } = catalogue;
  const screening = screen(typed.answers, policy);
  const unanswered = screening.ok ? [] : screening.unanswered;
  const excluded = screening.ok ? [] : screening.excluded;
  const isOnlyAdvice = unanswered.length === 0 && excluded.length === 0;
  const wayOn = unanswered.length === 0 && (isOnlyAdvice || policy.resources === 'host');
  if (isOnlyAdvice && screening.unsure.length === 0) return undefined;
  if (wayOn && suite === 'oui') return undefined;
  const { region, sector } = typed;
  return {
    path,
    typed,
    unanswered,
    excluded,
    unsure: screening.unsure,
    wayOn,
    resources: [
      ...(excluded.some(({ code }) => code === 'MONEY_ONLY') ? doorsToMoney(catalogue) : []),
      ...resourcesFor(catalogue, { region, sectors: sector ? [sector] : [] }),
    ],
  };
}

/** What the form holds from the start: what was said on the way to it. */
export function firstAnswers(
  catalogue: Catalogue,
  { region, sector, caisse }: BeginAnswers,
): Answers {
  const served = caisseIn(catalogue, caisse)?.regions ?? [];
  // A caisse that serves one region says which one it is.
  const known = region ?? (served.length === 1 ? served[0] : undefined);
  return {
    ...(sector !== undefined && { sectors: [sector] }),
    ...(known !== undefined && { region: [known] }),
    ...(caisse !== undefined && { caisse: [caisse] }),
  };
}

/** A page that says what stands before a form. */
export function beginPage(world: World, page: BeginView): OpenedBeginning<BeginView> {
  const ok = page.unanswered.length === 0 && page.excluded.length === 0;
  return {
    frame: frameOf(world),
    headers: pageHeaders({ 'x-robots-tag': 'noindex' }),
    status: ok ? 200 : 422,
    page,
  };
}

/** A form that has begun: its first page. */
export function begun(world: World, id: string): Response {
  world.log('SUBMISSION_BEGUN', { id });
  const to = `${startingPath(world, id)}${FIRST}`;
  return new Response(null, { status: 303, headers: redirectHeaders(to) });
}
