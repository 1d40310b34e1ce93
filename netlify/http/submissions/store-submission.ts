import type { Finding } from '../../../src/criteria/finding.ts';
import { dayInQuebec } from '../../../src/model/clock.ts';
import { typography } from '../../../src/model/typography.ts';
import { writeAnswers } from '../../../src/submissions/form/answers.ts';
import { answersText } from '../../../src/submissions/form/answers-text.ts';
import { proposalForm } from '../../../src/submissions/form/proposal.ts';
import { keyReused } from '../../../src/submissions/form/sending.ts';
import { errorCode } from '../../adapters/log.ts';
import { mailboxLimit } from '../../adapters/mailbox-limit.ts';
import { hitPlace } from '../../adapters/place-limit.ts';

import { type Receiving, receiveSubmission } from '../../adapters/submissions/start-submission.ts';
import type { World } from '../../adapters/world.ts';
import type { SubmissionRow } from '../../database/tables.ts';
import { afterwards, type Caller } from '../afterwards.ts';
import { answerErrors } from '../answer.ts';
import { deliverNow, LONGEST_DELIVERY_MS } from '../deliver-now.ts';
import { dataHeaders, redirectHeaders } from '../headers.ts';
import { refuse } from '../refuse.ts';
import { wantsJson } from '../wants-json.ts';
import type { Sound } from './check-sent.ts';
import { startingPath } from './follow-link.ts';
import { proposalPage } from './proposal-page.ts';
import type { Sent } from './read-sent.ts';

/** Stores a sound proposal, thanks for it, and lets its messages leave. */
export async function storeSubmission(
  world: World,
  request: Request,
  caller: Caller,
  sent: Sent,
  sound: Sound,
): Promise<Response> {
  const { findings } = sound;
  let receiving: Receiving;
  try {
    receiving = await store(world, caller, sound);
  } catch (error) {
    world.log('SUBMISSION_NOT_STORED', { reason: errorCode(error) });
    return refuse(world, request, 'NOT_STORED', { 'retry-after': '30' });
  }
  switch (receiving.outcome) {
    case 'too-many':
      world.log('SUBMISSION_TOO_MANY');
      return refuse(world, request, 'TOO_MANY', { 'retry-after': String(receiving.retryAfter) });
    case 'refused':
      // Its caisse has just begun a pause: all else was checked.
      return refuse(world, request, 'CAISSE_PAUSED');
    case 'key-reused':
      return wantsJson(request)
        ? answerErrors(422, [keyReused])
        : proposalPage(world, request, sent, [keyReused]);
    case 'created': {
      const { submission, messages } = receiving;
      world.log('SUBMISSION_STORED', { id: submission.id, slug: submission.slug ?? undefined });
      await afterwards(caller, deliverNow(world, messages), LONGEST_DELIVERY_MS);
      return thank(world, request, 201, submission, findings);
    }
    case 'repeated':
      return thank(world, request, 200, receiving.submission, findings);
  }
}

async function store(
  world: World,
  { ip }: Caller,
  { project, body, idempotencyKey: key }: Sound,
): Promise<Receiving> {
  const { clock, database } = world;
  const counted = await hitPlace(world, ip);
  if (!counted.ok) return { outcome: 'too-many', retryAfter: counted.retryAfter };
  const { email } = project.promoter;
  const answers = writeAnswers(proposalForm, { ...project, body });
  const content = answersText(answers);
  return receiveSubmission(
    { ...world, database },
    {
      id: world.newId(),
      written: { answers, email, title: project.title },
      caisse: project.caisse,
      consent: world.catalogue().policy.submissions.consent,
      // Without a key, the same content the same day is the same proposal.
      once: key === undefined ? `day ${dayInQuebec(clock.now())} ${content}` : `key ${key}`,
      content,
      limit: mailboxLimit(world, email),
    },
  );
}

function thank(
  world: World,
  request: Request,
  httpStatus: 200 | 201,
  { id, slug, status }: SubmissionRow,
  findings: readonly Finding[],
): Response {
  if (!wantsJson(request)) {
    return new Response(null, { status: 303, headers: redirectHeaders(startingPath(world, id)) });
  }
  const said = findings.map((each) => ({ ...each, message: typography(each.message) }));
  return new Response(JSON.stringify({ id, slug, status, findings: said }), {
    status: httpStatus,
    headers: dataHeaders(),
  });
}
