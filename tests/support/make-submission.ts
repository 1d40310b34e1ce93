import { randomUUID } from 'node:crypto';
import { act } from '../../netlify/adapters/submissions/act.ts';
import { receiveSubmission } from '../../netlify/adapters/submissions/start-submission.ts';
import type { World } from '../../netlify/adapters/world.ts';
import type { SubmissionRow } from '../../netlify/database/tables.ts';
import { type Answers, writeAnswers } from '../../src/submissions/form/answers.ts';
import { proposalForm } from '../../src/submissions/form/proposal.ts';

/** Who proposes in the tests. */
export const PROPOSER = 'bonjour@organisme.example';

/** A proposal that breaks no rule, for the test catalogue, as the form would hold it. */
export const soundAnswers: Answers = writeAnswers(proposalForm, {
  promoter: { name: 'Les Amis du traîneau', legalForm: 'nonprofit', email: PROPOSER },
  title: 'Des traîneaux pour la cour',
  summary: 'Vingt traîneaux de bois pour les enfants du quartier, faits cet hiver.',
  kind: 'new',
  sectors: ['education'],
  communities: [],
  window: { start: '2026-12-01', end: '2027-03-31' },
  place: { municipality: 'Québec', remote: false },
  region: 'capitale-nationale',
  caisse: 'caisse-de-limoilou',
  needs: [
    {
      id: 'menuisiers',
      category: 'human',
      title: 'Menuisiers pour guider les enfants',
      skill: 'carpentry',
      form: 'expertise',
      quantity: 2,
      hours: 8,
      essential: true,
      covered: 0,
    },
  ],
  steps: [],
  body: 'Chaque enfant fait son traîneau.',
});

/** Stores a proposal as the public form would: its address is not confirmed yet. */
export async function makeSubmission(
  world: World,
  changes: Record<string, readonly string[]> = {},
): Promise<SubmissionRow> {
  const id = randomUUID();
  const answers = { ...soundAnswers, ...changes };
  const only = (key: string) => answers[key]?.[0] ?? '';
  const receiving = await receiveSubmission(world, {
    id,
    written: { answers, email: only('promoter.email'), title: only('title') },
    caisse: only('caisse'),
    consent: { version: '1', text: 'J’accepte.' },
    once: id,
    content: id,
    limit: { bucket: 'tests', most: 100_000, seconds: 3600 },
  });
  if (receiving.outcome !== 'created') throw new Error(`make-submission: ${receiving.outcome}`);
  return receiving.submission;
}

/** The same, confirmed by its promoter: those who decide have it before them. */
export async function submissionInReview(
  world: World,
  changes: Record<string, readonly string[]> = {},
): Promise<SubmissionRow> {
  const { id } = await makeSubmission(world, changes);
  const acted = await act(world, { id, command: { kind: 'confirm' }, actor: { role: 'promoter' } });
  if (!acted.ok) throw new Error(`make-submission: ${acted.code}`);
  return acted.submission;
}
