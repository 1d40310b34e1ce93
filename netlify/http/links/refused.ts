import type { CataloguedNeed } from '../../../src/model/catalogue.ts';
import type { Command } from '../../../src/offers/life/command.ts';
import { tellRefusal } from '../../../src/offers/life/refusal-words.ts';
import type { OfferStatus } from '../../../src/offers/status.ts';
import type { Acted } from '../../adapters/offers/act.ts';
import type { Outcome, Posted } from './link-room.ts';

type Refusal = Extract<Acted, { ok: false }>;

/** What was asked: the form, what was typed in it, and the need that it is about. */
interface Asked {
  form: string;
  posted: Posted;
  need: CataloguedNeed | undefined;
}

/** Where an offer stands once a command, or somebody else's, has been done. */
const doneIn: Partial<Record<Command['kind'], readonly OfferStatus[]>> = {
  accept: ['accepted', 'delivered'],
  decline: ['declined'],
  deliver: ['delivered'],
  withdraw: ['withdrawn'],
  'take-place': ['offered', 'accepted', 'delivered'],
};

/** Why a command was not done, as an answer to whoever is on the page. */
export function refused(refusal: Refusal, command: Command['kind'], asked: Asked): Outcome {
  if (refusal.code === 'UNKNOWN_OFFER') return conflict('Cette offre n’est plus là.');
  if (refusal.code === 'NOTHING_CHANGES') return { kind: 'already' };
  if (refusal.code === 'NOT_FROM_HERE' && doneIn[command]?.includes(refusal.status)) {
    return { kind: 'already' };
  }
  const told = tellRefusal(refusal, asked.need);
  if (told.kind === 'page') {
    return conflict(told.message, refusal.code === 'NOT_YOURS_TO_DO' ? 403 : 409);
  }
  const { form, posted } = asked;
  return { kind: 'mistakes', mistakes: { form, errors: [told.error], typed: posted } };
}

function conflict(why: string, status: 403 | 409 = 409): Outcome {
  return { kind: 'refused', status, notice: `${why} Rien n’a changé.` };
}
