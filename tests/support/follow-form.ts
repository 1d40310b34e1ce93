import { expect } from 'vitest';
import {
  type OpenedProposal,
  openProposal,
  type ProposalRoom,
} from '../../netlify/http/submissions/follow-open.ts';
import { followRoom } from '../../netlify/http/submissions/follow-page.ts';
import { openBeginning } from '../../netlify/http/submissions/form-begin.ts';
import { sendRoom } from '../../netlify/http/submissions/form-send.ts';
import { stepRoom } from '../../netlify/http/submissions/form-step.ts';
import { type Answers, writeAnswers } from '../../src/submissions/form/answers.ts';
import { proposalForm } from '../../src/submissions/form/proposal.ts';
import { answersOfStep, formSteps } from '../../src/submissions/form/steps.ts';
import { goodProposal } from './proposals.ts';
import { fromOurForm } from './sign-in.ts';
import type { TestWorld } from './test-world.ts';

const SITE = 'https://perron.example';

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** What a page answers: where it leads, or what it shows. */
export type Answered<T> = Partial<Omit<OpenedProposal<T>, 'status'>> & {
  status: number;
  to?: string | undefined;
};

/** Asks for a page of a proposal, or posts its form, as a browser does. */
export async function visit<T>(
  world: TestWorld,
  path: string,
  room: ProposalRoom<T>,
  fields?: Fields,
  headers: Record<string, string> = {},
): Promise<Answered<T>> {
  const [token = ''] = path.split('/').filter(Boolean).slice(1);
  const opened = await openProposal(
    () => world,
    formRequest(path, fields, headers),
    {},
    token,
    room,
  );
  const sent = opened.headers;
  expect(sent.get('cache-control')).toBe('no-store');
  if (!(opened instanceof Response)) {
    expect(sent.get('x-robots-tag')).toContain('noindex');
    return opened;
  }
  return { status: opened.status, to: sent.get('location') ?? undefined };
}

export function formRequest(
  path: string,
  fields?: Fields,
  headers: Record<string, string> = {},
): Request {
  const body = new URLSearchParams();
  for (const [name, values] of Object.entries(fields ?? {})) {
    for (const value of [values].flat()) body.append(name, value);
  }
  return new Request(new URL(path, SITE), {
    method: fields ? 'POST' : 'GET',
    headers: { ...fromOurForm, ...headers },
    ...(fields && { body }),
  });
}

const none = new URLSearchParams();
const query = (path: string) => new URL(path, SITE).searchParams;

/** Opens a page of the form, or posts it. */
export const step = (
  world: TestWorld,
  path: string,
  id: string,
  fields?: Fields,
  headers?: Record<string, string>,
) => visit(world, path, stepRoom(id, query(path)), fields, headers);

/** Opens the last page, or sends the proposal. */
export const sending = (world: TestWorld, path: string, fields?: Fields) =>
  visit(world, path, sendRoom(none), fields);

/** Opens the page where one follows it, or presses one of its buttons. */
export const following = (world: TestWorld, path: string, fields?: Fields) =>
  visit(world, path, followRoom(none), fields);

/** What lets a form begin. */
export const admitted = { argent: 'non', fin: 'oui', depenses: 'non', organisme: 'oui' };

/** Begins a form, and gives its address. */
export async function begin(world: TestWorld, fields: Fields = {}): Promise<string> {
  const request = formRequest('/proposition/', { ...admitted, ...fields });
  const begun = await openBeginning(() => world, request, {});
  if (!(begun instanceof Response)) throw new Error('the form has not begun');
  const to = begun.headers.get('location') ?? '';
  expect(to).toMatch(/^\/proposition\/[\w-]+\/organisme\/$/);
  return to.replace(/organisme\/$/, '');
}

/** A proposal that nothing is wrong with, as its form holds it. */
export const goodAnswers: Answers = writeAnswers(proposalForm, {
  ...goodProposal.project,
  body: goodProposal.body,
});

/** Fills all the pages of a form. */
export async function fill(world: TestWorld, path: string, answers = goodAnswers): Promise<void> {
  for (const each of formSteps.filter(({ paths }) => paths.length > 0)) {
    const answered = await step(world, path, each.id, answersOfStep(each, answers));
    expect(answered.status).toBe(303);
  }
}
