import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayAsk, type SubmissionCommand } from '../../../src/submissions/life/command.ts';
import { type Circumstances, decide } from '../../../src/submissions/life/decide.ts';
import type { Submission } from '../../../src/submissions/life/submission.ts';
import { heardFrom } from '../../../src/submissions/life/transitions.ts';
import {
  hasEnded,
  type SubmissionStatus,
  submissionStatuses,
} from '../../../src/submissions/status.ts';
import {
  arbitraryCircumstances,
  arbitrarySubmission,
  arbitrarySubmissionCommand,
} from '../../support/arbitrary-submission.ts';

const anything = [arbitrarySubmission, arbitrarySubmissionCommand, arbitraryCircumstances] as const;
const runs = { numRuns: 2000 };

/** Checks what holds of whatever is done. */
function whenDone(
  check: (
    next: Submission,
    before: Submission,
    command: SubmissionCommand,
    at: Circumstances,
  ) => void,
) {
  fc.assert(
    fc.property(...anything, (before, command, at) => {
      const decision = decide(before, command, at);
      if (decision.ok) check(decision.next, before, command, at);
    }),
    runs,
  );
}

/** Which states follow which: all that the life of a proposal can be. */
const follows: Record<SubmissionStatus, readonly SubmissionStatus[]> = {
  draft: ['draft', 'received', 'in_review', 'accepted'],
  received: ['in_review', 'published', 'withdrawn'],
  in_review: ['in_review', 'changes_requested', 'accepted', 'published', 'refused', 'withdrawn'],
  changes_requested: [
    'changes_requested',
    'received',
    'in_review',
    'accepted',
    'published',
    'refused',
    'withdrawn',
  ],
  accepted: ['published', 'withdrawn'],
  published: [],
  refused: [],
  withdrawn: [],
};

describe('any command on any proposal', () => {
  test('is done only by who may, from where it is heard, and says why it is not', () => {
    fc.assert(
      fc.property(...anything, (before, command, at) => {
        const decision = decide(before, command, at);
        const may = mayAsk[command.kind].includes(at.role);
        const heard = heardFrom[command.kind].includes(before.status);
        if (decision.ok) {
          expect(may && heard).toBe(true);
          expect(follows[before.status]).toContain(decision.next.status);
        } else if (!may) {
          expect(decision.code).toBe('NOT_YOURS_TO_DO');
        } else if (!heard) {
          expect(decision).toEqual({ ok: false, code: 'NOT_FROM_HERE', status: before.status });
        }
      }),
      runs,
    );
  });

  test('gives the same answer twice, and leaves the proposal as it was', () => {
    fc.assert(
      fc.property(...anything, (before, command, at) => {
        const copy = structuredClone(before);
        const first = decide(before, command, at);
        expect(decide(before, command, at)).toEqual(first);
        expect(before).toEqual(copy);
      }),
      runs,
    );
  });

  test('never leaves an end', () => {
    whenDone((_next, { status }) => expect(hasEnded(status)).toBe(false));
  });

  test('makes the revision grow by one, and leaves what it changes where it is', () => {
    whenDone((next, before, command) => {
      // Who decides does not see what is typed and not sent.
      expect(next.revision).toBe(before.revision + (command.kind === 'save' ? 0 : 1));
      expect(next.changes).toBe(before.changes);
    });
  });

  test('is refused where it was decided on something else than what is there', () => {
    fc.assert(
      fc.property(...anything, (before, command, at) => {
        if (!('seen' in command) || command.seen === before.revision) return;
        const decision = decide(before, command, at);
        expect(decision.ok).toBe(false);
        const may = mayAsk[command.kind].includes(at.role);
        const heard = heardFrom[command.kind].includes(before.status);
        if (may && heard) expect(decision).toEqual({ ok: false, code: 'STALE' });
      }),
      runs,
    );
  });

  test('leaves a proposal that is whole', () => {
    whenDone((next, before, { kind }, { deciders, stopped }) => {
      if (next.status !== 'draft') expect(next.caisse).not.toBeNull();
      expect(new Set(next.acceptedBy).size).toBe(next.acceptedBy.length);
      if (next.status === 'accepted' && kind === 'accept') {
        for (const each of deciders) expect(next.acceptedBy).toContain(each);
        expect(stopped).toBe(false);
      }
      // Without anybody's decision, only a change to what is published goes through.
      if (kind === 'let-through') {
        expect(before.changes).not.toBeNull();
        expect([before.confirmed, next.caisse]).toEqual([true, before.caisse]);
        expect(stopped).toBe(false);
      }
    });
  });

  test('never goes to a caisse that takes none', () => {
    whenDone((next, before, _command, { takesProposals }) => {
      if (next.caisse === before.caisse || next.caisse === null) return;
      if (before.changes === null) expect(takesProposals(next.caisse)).toBe(true);
    });
  });

  test('is confirmed by the promoter alone', () => {
    whenDone((next, before, { kind }) => {
      if (next.confirmed !== before.confirmed)
        expect([next.confirmed, kind]).toEqual([true, 'confirm']);
    });
  });

  test('decides by those who must, and gives a reason for every no', () => {
    whenDone((_next, _before, command, { role, deciders }) => {
      if (!['accept', 'refuse', 'request-changes'].includes(command.kind)) return;
      expect(deciders as readonly string[]).toContain(role);
      if ('reasons' in command) expect(command.reasons.length).toBeGreaterThan(0);
    });
  });
});

describe('any life, from an empty form', () => {
  const empty: Submission = {
    status: 'draft',
    caisse: null,
    changes: null,
    confirmed: false,
    revision: 1,
    acceptedBy: [],
  };
  const life = fc.array(
    fc.tuple(
      arbitrarySubmissionCommand,
      arbitraryCircumstances,
      // As often as not, whoever decides has looked at what is there.
      fc.boolean(),
    ),
    { minLength: 1, maxLength: 60 },
  );

  /** All that was done, one state after another. */
  function live(moves: readonly [SubmissionCommand, Circumstances, boolean][]) {
    const story: { before: Submission; command: SubmissionCommand; next: Submission }[] = [];
    let now = empty;
    for (const [move, at, looked] of moves) {
      const command = 'seen' in move && looked ? { ...move, seen: now.revision } : move;
      const decision = decide(now, command, at);
      if (!decision.ok) continue;
      story.push({ before: now, command, next: decision.next });
      now = decision.next;
    }
    return story;
  }

  test('nobody decides before the address is confirmed', () => {
    fc.assert(
      fc.property(life, (moves) => {
        for (const { next, command } of live(moves)) {
          if (['in_review', 'changes_requested', 'accepted', 'refused'].includes(next.status)) {
            expect([command.kind, next.confirmed]).toEqual([command.kind, true]);
          }
        }
      }),
      runs,
    );
  });

  test('what was accepted of another text, or for another caisse, counts no more', () => {
    fc.assert(
      fc.property(life, (moves) => {
        for (const { next, command } of live(moves)) {
          const { kind } = command;
          if (kind === 'resend' || kind === 'move' || kind === 'request-changes') {
            expect(next.acceptedBy).toEqual([]);
          }
        }
      }),
      runs,
    );
  });

  test('reaches every state', () => {
    const reached = new Set<SubmissionStatus>();
    // What chance alone would not find: a proposal that both have accepted, and that is published.
    const central = { role: 'central', deciders: ['team', 'central'] } as const;
    const at = (role: Circumstances['role']): Circumstances => ({
      ...central,
      role,
      stopped: false,
      takesProposals: () => true,
    });
    const reasons = ['UNCLEAR'] as const;
    const send: [SubmissionCommand, Circumstances, boolean][] = [
      [{ kind: 'save' }, at('promoter'), true],
      [{ kind: 'send', caisse: 'caisse-a' }, at('promoter'), true],
      [{ kind: 'confirm' }, at('promoter'), true],
    ];
    const lives: [SubmissionCommand, Circumstances, boolean][][] = [
      [
        ...send,
        [{ kind: 'request-changes', seen: 0, reasons }, at('team'), true],
        [{ kind: 'resend', caisse: 'caisse-a' }, at('promoter'), true],
        [{ kind: 'accept', seen: 0 }, at('team'), true],
        [{ kind: 'accept', seen: 0 }, at('central'), true],
        [{ kind: 'publish' }, at('desk'), true],
      ],
      [...send, [{ kind: 'refuse', seen: 0, reasons }, at('central'), true]],
      [...send, [{ kind: 'withdraw' }, at('promoter'), true]],
    ];
    for (const story of lives.map(live)) {
      for (const { before, next } of story) reached.add(before.status).add(next.status);
    }
    expect([...reached].sort()).toEqual([...submissionStatuses].sort());
  });
});
