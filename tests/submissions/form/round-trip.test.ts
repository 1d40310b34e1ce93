import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Project } from '../../../src/model/project.ts';
import {
  answersFromForm,
  readAnswers,
  writeAnswers,
} from '../../../src/submissions/form/answers.ts';
import { checkAnswers, checkProposal } from '../../../src/submissions/form/check-proposal.ts';
import { answersWithIds } from '../../../src/submissions/form/fill-step.ts';
import {
  asProject,
  asProposal,
  proposal,
  proposalForm,
} from '../../../src/submissions/form/proposal.ts';
import { arbitraryProject } from '../../support/arbitrary-project.ts';
import { kept } from './support/kept.ts';
import { lenientContext } from './support/proposal-context.ts';

const EMAIL = 'projet@exemple.org';

/** What a browser sends of some answers: line ends of two characters, one entry per value. */
const posted = (answers: ReturnType<typeof writeAnswers>): [string, string][] =>
  Object.entries(answers).flatMap(([key, values]) =>
    values.map((value): [string, string] => [key, value.replaceAll('\n', '\r\n')]),
  );

const throughTheForm = (project: Project) =>
  answersFromForm(proposal, posted(writeAnswers(proposal, asProposal(project, EMAIL))));

/** Making a project takes longer than all that is done with it here. */
const LONG = { timeout: 180_000 };

it('brings every project that the model takes through the form, and back as it was', LONG, () => {
  let accepted = 0;
  fc.assert(
    fc.property(arbitraryProject(), (project) => {
      const answers = throughTheForm(project);
      const read = proposal.parse(readAnswers(proposal, answers));
      expect(asProject(read, project.promoter.contact, kept(project))).toEqual(project);
      expect(writeAnswers(proposal, readAnswers(proposal, answers))).toEqual(answers);

      const checked = checkAnswers(answers, lenientContext);
      const isRefused = checked.findings.some(({ severity }) => severity === 'refuse');
      expect(checked.ok).toBe(!isRefused);
      if (!checked.ok) return;
      accepted += 1;
      expect(checked.project).toEqual(read);
    }),
    { numRuns: 1000 },
  );
  expect(accepted).toBeGreaterThan(100);
});

it('says the same of a proposal sent as JSON as of the same one sent by the form', LONG, () => {
  fc.assert(
    fc.property(arbitraryProject(), (project) => {
      const json: unknown = JSON.parse(JSON.stringify(asProposal(project, EMAIL)));
      const checked = checkProposal({ ...(json as object), status: 'open' }, '', lenientContext);
      expect(checked).toEqual(checkAnswers(throughTheForm(project), lenientContext));
    }),
    { numRuns: 300 },
  );
});

it('brings back what is on the site, its needs and steps under their own ids', LONG, () => {
  fc.assert(
    fc.property(arbitraryProject(), (project) => {
      const answers = writeAnswers(proposalForm, {
        ...asProposal(project, EMAIL),
        body: 'Un texte.',
      });
      expect(answersWithIds(answers)).toEqual(answers);
    }),
    { numRuns: 100 },
  );
});
