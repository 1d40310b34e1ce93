import { z } from 'zod';
import { stopsPublication } from '../../criteria/admission.ts';
import { assess } from '../../criteria/assess.ts';
import type { Candidate } from '../../criteria/candidate.ts';
import type { Finding } from '../../criteria/finding.ts';
import { project } from '../../model/project.ts';
import { typography } from '../../model/typography.ts';
import { pathOfKey } from './answer-keys.ts';
import { placeAt } from './answer-place.ts';
import { type Answers, readAnswers } from './answers.ts';
import { bodyError, bodyErrors } from './body-errors.ts';
import { inFormOrder } from './form-order.ts';
import { modelErrors } from './model-errors.ts';
import {
  type Outcome,
  type PictureWords,
  type ProposedProject,
  pictureWords,
  proposal,
  proposalForm,
} from './proposal.ts';
import type { ProposalContext } from './proposal-context.ts';
import type { ProposalError } from './proposal-error.ts';
import { referenceErrors } from './reference-errors.ts';
import { withIds } from './with-ids.ts';

/** A proposal checked: what it says, or all that must be mended first. Advice is among the findings. */
export type CheckedProposal =
  | { ok: true; project: ProposedProject; body: string; findings: Finding[] }
  | { ok: false; errors: ProposalError[]; findings: Finding[] };

/** A form checked: as above, with the words of the picture that was joined, and what was accomplished. */
export type CheckedForm =
  | (Extract<CheckedProposal, { ok: true }> & { picture?: PictureWords; outcome?: Outcome })
  | Extract<CheckedProposal, { ok: false }>;

/**
 * Checks what was proposed, whatever its shape: by the model, by the content that exists, by the
 * admission rules.
 *
 * @param candidate a project with `promoter.email` in place of `promoter.contact`. It may say that it is open
 * @param body the Markdown that tells it
 */
export function checkProposal(
  candidate: unknown,
  body: unknown,
  context: ProposalContext,
): CheckedProposal {
  const proposed = withIds(withoutOpen(candidate));
  const findings = assess(proposed as Candidate, context.rules);
  const text = typeof body === 'string' ? tidyText(body) : '';
  const read = proposal.safeParse(proposed);
  const ofModel = read.success ? [] : modelErrors(proposal, proposed);
  // What is wrong with an answer is told once. That one is needed, a rule says better than the model.
  const found = [
    ...ofModel.filter(({ code }) => code !== 'REQUIRED'),
    ...findings.filter((each) => stops(each, context)).map((each) => refusal(each, proposed)),
    ...ofModel.filter(({ code }) => code === 'REQUIRED'),
    ...referenceErrors(proposal, proposed, context.ids),
  ];
  const errors = [
    ...onePerField(found),
    ...(isTextOrNone(body) ? bodyErrors(text, context.pictures) : [bodyOfNoText]),
  ];
  return read.success && errors.length === 0
    ? { ok: true, project: read.data, body: text, findings }
    : { ok: false, errors: inFormOrder(errors), findings };
}

/**
 * Checks the answers of the form.
 *
 * @param hasPicture whether a picture was joined: it then needs its description
 */
export function checkAnswers(
  answers: Answers,
  context: ProposalContext,
  hasPicture = false,
): CheckedForm {
  const { body, picture, outcome, ...candidate } = readAnswers(proposalForm, answers) as {
    [name: string]: unknown;
  };
  const checked = checkProposal(candidate, body, context);
  // A project that is new has accomplished nothing yet.
  const told = {
    picture: hasPicture ? (picture ?? {}) : undefined,
    outcome: context.published ? outcome : undefined,
  };
  const read = aside.safeParse(told);
  const early = checked.ok && read.success && isEarly(read.data.outcome, checked.project);
  if (read.success && !early) return checked.ok ? { ...checked, ...read.data } : checked;
  const errors = [
    ...(checked.ok ? [] : checked.errors),
    ...modelErrors(aside, told),
    ...(early ? [endsBeforeItBegins] : []),
  ];
  return { ok: false, errors: inFormOrder(errors), findings: checked.findings };
}

/** What is told beside the proposal. */
const aside = z.object({ picture: pictureWords.optional(), outcome: project.shape.outcome });

const isEarly = (outcome: Outcome | undefined, { window }: ProposedProject) =>
  outcome !== undefined && outcome.date < window.start;

const endsBeforeItBegins: ProposalError = {
  field: 'outcome.date',
  code: 'WRONG_FORM',
  message:
    'Le jour où le projet s’est terminé vient avant son début : corrigez l’une des deux dates.',
};

const tidyText = (text: string) => text.replace(/\r\n?/g, '\n').normalize('NFC').trim();

const isTextOrNone = (body: unknown) =>
  body === undefined || body === null || typeof body === 'string';

/** A new project is open: whoever says so says nothing more. */
function withoutOpen(candidate: unknown): unknown {
  if (typeof candidate !== 'object' || candidate === null || Array.isArray(candidate)) {
    return candidate;
  }
  const { status, ...rest } = candidate as { status?: unknown };
  return status === 'open' ? rest : candidate;
}

function stops(finding: Finding, { admittedUnder, version }: ProposalContext): boolean {
  return stopsPublication(finding, { status: 'open', admittedUnder }, version);
}

/** What the criteria refuse, said of which need or step where there are several. */
function refusal({ code, field, message }: Finding, proposed: unknown): ProposalError {
  if (!field.includes('[')) return { field, code, message: typography(message) };
  const { within } = placeAt(proposal, pathOfKey(field) ?? [], proposed);
  const told = message.charAt(0).toLowerCase() + message.slice(1);
  return { field, code, message: typography(`${within.join(', ')} : ${told}`) };
}

function onePerField(errors: readonly ProposalError[]): ProposalError[] {
  return [...new Map(errors.toReversed().map((error) => [error.field, error])).values()];
}

const bodyOfNoText: ProposalError = bodyError('WRONG_TYPE', 'doit être un texte');
