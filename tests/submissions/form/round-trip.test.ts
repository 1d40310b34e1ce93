import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Project } from '../../../src/model/project.ts';
import {
  answersFromForm,
  readAnswers,
  writeAnswers,
} from '../../../src/submissions/form/answers.ts';
import { checkAnswers, checkProposal } from '../../../src/submissions/form/check-proposal.ts';
import { asProject, asProposal, proposal } from '../../../src/submissions/form/proposal.ts';
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

it('brings every project that the model takes through the form, and back as it was', () => {
  fc.assert(
    fc.property(arbitraryProject(), (project) => {
      const read = proposal.parse(readAnswers(proposal, throughTheForm(project)));
      expect(asProject(read, project.promoter.contact, kept(project))).toEqual(project);
    }),
    { numRuns: 2000 },
  );
});

it('lets through all that the criteria do not refuse', () => {
  fc.assert(
    fc.property(arbitraryProject(), (project) => {
      const checked = checkAnswers(throughTheForm(project), lenientContext);
      const refused = checked.findings.filter(({ severity }) => severity === 'refuse');
      expect(checked.ok).toBe(refused.length === 0);
      if (!checked.ok) return;
      expect(asProject(checked.project, project.promoter.contact, kept(project))).toEqual(project);
    }),
    { numRuns: 2000 },
  );
});

it('says the same of a proposal sent as JSON as of the same one sent by the form', () => {
  fc.assert(
    fc.property(arbitraryProject(), (project) => {
      const json: unknown = JSON.parse(JSON.stringify(asProposal(project, EMAIL)));
      const checked = checkProposal({ ...(json as object), status: 'open' }, '', lenientContext);
      expect(checked).toEqual(checkAnswers(throughTheForm(project), lenientContext));
    }),
    { numRuns: 1000 },
  );
});

it('writes again what it has read, whatever was answered', () => {
  fc.assert(
    fc.property(arbitraryProject(), (project) => {
      const answers = throughTheForm(project);
      expect(writeAnswers(proposal, readAnswers(proposal, answers))).toEqual(answers);
    }),
    { numRuns: 500 },
  );
});
