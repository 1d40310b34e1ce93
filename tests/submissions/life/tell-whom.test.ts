import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAboutSubmission, recipientOf } from '../../../src/letters/kinds.ts';
import { decide } from '../../../src/submissions/life/decide.ts';
import { tellWhom } from '../../../src/submissions/life/tell-whom.ts';
import {
  arbitraryCircumstances,
  arbitrarySubmission,
  arbitrarySubmissionCommand,
} from '../../support/arbitrary-submission.ts';

/** What is told of whatever is done. */
function whenTold(
  check: (
    told: ReturnType<typeof tellWhom>,
    facts: {
      before: Parameters<typeof tellWhom>[0];
      command: Parameters<typeof tellWhom>[1];
      next: Parameters<typeof tellWhom>[2];
      deciders: Parameters<typeof tellWhom>[3];
    },
  ) => void,
) {
  fc.assert(
    fc.property(
      arbitrarySubmission,
      arbitrarySubmissionCommand,
      arbitraryCircumstances,
      (before, command, at) => {
        const decision = decide(before, command, at);
        if (!decision.ok) return;
        const { next } = decision;
        const { deciders } = at;
        check(tellWhom(before, command, next, deciders), { before, command, next, deciders });
      },
    ),
    { numRuns: 2000 },
  );
}

const toReviewers = (told: ReturnType<typeof tellWhom>) => told.filter((each) => 'to' in each);

test('each letter goes once, to whom it is written for', () => {
  whenTold((told, { deciders }) => {
    const keys = told.map((each) => `${each.kind} ${'to' in each ? each.to : ''}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const each of told) {
      expect(isAboutSubmission(each.kind)).toBe(true);
      expect(recipientOf[each.kind]).toBe('to' in each ? 'team' : 'promoter');
      if ('to' in each) expect(deciders).toContain(each.to);
    }
  });
});

test('no team hears of a proposal that is not confirmed, nor of a change that the policy lets through', () => {
  whenTold((told, { command, next }) => {
    if (!next.confirmed || command.kind === 'let-through') expect(toReviewers(told)).toEqual([]);
  });
});

test('all who decide hear when there is something to decide, and only then', () => {
  whenTold((told, { before, command, next, deciders }) => {
    const asked = toReviewers(told).filter(({ kind }) => kind !== 'submission-withdrawn');
    const comes =
      next.status === 'in_review' &&
      next.confirmed &&
      (before.status !== 'in_review' || command.kind === 'move' || command.kind === 'resend');
    expect(asked.map(({ to }) => to)).toEqual(comes ? deciders : []);
  });
});

test('the promoter hears of every decision, and is not told of its own acts', () => {
  whenTold((told, { command, next }) => {
    const own = told.filter((each) => !('to' in each)).map(({ kind }) => kind);
    const decisions: Partial<Record<typeof command.kind, string>> = {
      'request-changes': 'submission-changes',
      refuse: 'submission-refused',
      move: 'submission-moved',
      ...(next.status === 'accepted' && { accept: 'submission-accepted' }),
    };
    const decision = decisions[command.kind];
    if (decision) expect(own).toEqual([decision]);
    if (['save', 'confirm', 'withdraw'].includes(command.kind)) expect(own).toEqual([]);
  });
});
