import { expect, test } from 'vitest';
import { milestonesOf } from '../../src/submissions/follow/milestones.ts';
import { sayStory } from '../../src/submissions/follow/story-words.ts';
import { mayAsk, type SubmissionCommandKind } from '../../src/submissions/life/command.ts';
import { submissionStatuses } from '../../src/submissions/status.ts';

const drawn = (...args: Parameters<typeof milestonesOf>) =>
  milestonesOf(...args).map(({ state }) => state);

test('the road shows how far a proposal is', () => {
  expect(drawn('draft', false)).toEqual(['here', 'ahead', 'ahead', 'ahead', 'ahead']);
  // Confirmed while it was being written, by its mailed link.
  expect(drawn('draft', true)).toEqual(['here', 'done', 'ahead', 'ahead', 'ahead']);
  expect(drawn('received', false)).toEqual(['done', 'here', 'ahead', 'ahead', 'ahead']);
  expect(drawn('in_review', true)).toEqual(['done', 'done', 'here', 'ahead', 'ahead']);
  expect(drawn('accepted', true)).toEqual(['done', 'done', 'done', 'done', 'here']);
  expect(drawn('published', true)).toEqual(['done', 'done', 'done', 'done', 'done']);
  expect(drawn('refused', true)).toEqual(['done', 'done', 'done', 'stopped']);
  expect(drawn('withdrawn', true)).toEqual(['done', 'done', 'stopped']);
  expect(drawn('withdrawn', false)).toEqual(['done', 'stopped']);
});

test('only one place at a time is where it stands', () => {
  for (const status of submissionStatuses) {
    const here = drawn(status, status !== 'received').filter(
      (state) => state === 'here' || state === 'stopped',
    );
    expect(here.length, status).toBe(status === 'published' ? 0 : 1);
  }
});

test('each thing that is done is said in a sentence, by whoever did it', () => {
  for (const command of Object.keys(mayAsk) as SubmissionCommandKind[]) {
    for (const actor of mayAsk[command]) {
      expect(sayStory({ command, actor, toStatus: 'in_review' })).toMatch(/^\p{Lu}.+\.$/u);
    }
  }
  expect(sayStory({ command: 'accept', actor: 'team', toStatus: 'in_review' })).toContain(
    'Il manque encore un oui',
  );
});
