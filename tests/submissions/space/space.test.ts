import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/submissions/form/answers.ts';
import { decisionReasons } from '../../../src/submissions/life/reasons.ts';
import { changedAnswers } from '../../../src/submissions/space/changed-answers.ts';
import { groupProposals } from '../../../src/submissions/space/group-proposals.ts';
import { readInvitation } from '../../../src/submissions/space/invitation-form.ts';
import { kindWord } from '../../../src/submissions/space/kind-words.ts';
import type { ListedProposal } from '../../../src/submissions/space/proposal-view.ts';
import { readReview } from '../../../src/submissions/space/read-review.ts';
import { tellReviewRefusal } from '../../../src/submissions/space/refusal-words.ts';
import { actingAs, reviewActions } from '../../../src/submissions/space/review-actions.ts';
import { seenProposal } from '../../../src/submissions/space/seen-proposal.ts';
import { storyBlocks } from '../../../src/submissions/space/story-blocks.ts';
import { submissionStatuses } from '../../../src/submissions/status.ts';
import { soundAnswers } from '../../support/make-submission.ts';

const nameOf = (list: string, id: string) => `${list}:${id}`;

describe('what changed between two versions', () => {
  const change = (changes: Record<string, readonly string[] | undefined>) => {
    const entries = Object.entries({ ...soundAnswers, ...changes });
    const after = Object.fromEntries(entries.filter(([, values]) => values)) as Answers;
    return changedAnswers(soundAnswers, after, nameOf);
  };

  test('is nothing where nothing did', () => {
    expect(change({})).toEqual([]);
  });

  test('is told in the words of the form, what is chosen by its name', () => {
    expect(
      change({
        title: ['Des traîneaux neufs'],
        region: ['estrie'],
        'needs[0].form': ['volunteer'],
      }),
    ).toEqual(
      [
        { where: 'Titre', before: ['Des traîneaux pour la cour'], after: ['Des traîneaux neufs'] },
        { where: 'Région', before: ['regions:capitale-nationale'], after: ['regions:estrie'] },
        { where: ' › Sorte d’aide', before: ['Expertise de métier'], after: ['Bénévolat'] },
      ].map((each) => ({ ...each, where: expect.stringContaining(each.where) as string })),
    );
  });

  test('never tells an address, nor what only the site reads', () => {
    expect(change({ 'promoter.email': ['autre@exemple.org'] })).toEqual([]);
  });

  test('tells a need that was added and one that was taken out by their titles', () => {
    const added = change({
      'needs[1].id': ['camion'],
      'needs[1].category': ['material'],
      'needs[1].title': ['Un camion'],
    });
    expect(added).toHaveLength(1);
    expect(added[0]).toMatchObject({ before: [], after: ['Un camion'] });
    const without = Object.fromEntries(
      Object.entries(soundAnswers).filter(([key]) => !key.startsWith('needs')),
    );
    expect(changedAnswers(soundAnswers, without, nameOf)).toEqual([
      expect.objectContaining({ before: ['Menuisiers pour guider les enfants'], after: [] }),
    ]);
  });

  test('knows a need by its id, wherever it stands', () => {
    const moved: Answers = Object.fromEntries(
      Object.entries(soundAnswers).map(([key, values]) => [
        key.replace('needs[0]', 'needs[3]'),
        values,
      ]),
    );
    expect(changedAnswers(soundAnswers, moved, nameOf)).toEqual([]);
  });
});

test('a proposal is seen without the address of its promoter', () => {
  const seen = seenProposal(soundAnswers, nameOf);
  expect(seen).toMatchObject({
    title: 'Des traîneaux pour la cour',
    sectors: ['sectors:education'],
  });
  expect(JSON.stringify(seen)).not.toContain('@');
  expect(seenProposal({ title: ['x'] }, nameOf)).toBeUndefined();
});

describe('the text that tells a project', () => {
  test('is read in plain pieces', () => {
    expect(
      storyBlocks(
        '# Titre\n\nUn **mot** et [un lien](https://exemple.org).\nSuite.\n\n- un\n- deux\n\n> dit',
      ),
    ).toEqual([
      { kind: 'heading', text: 'Titre' },
      { kind: 'paragraph', text: 'Un mot et un lien (https://exemple.org).\nSuite.' },
      { kind: 'list', items: ['un', 'deux'] },
      { kind: 'quote', text: 'dit' },
    ]);
  });

  test('is read fast, whatever was typed', () => {
    const began = performance.now();
    for (const hostile of [
      '['.repeat(50_000),
      '**'.repeat(25_000),
      '*a'.repeat(25_000),
      '> '.repeat(25_000),
      '![](('.repeat(10_000),
    ]) {
      storyBlocks(hostile);
    }
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

describe('what can be done', () => {
  const seen = {
    as: 'team',
    status: 'in_review',
    changes: false,
    deciders: ['team'],
    acceptedBy: [],
    elsewhere: true,
  } as const;

  test('is all of it for who decides', () => {
    expect(reviewActions(seen)).toEqual(['accept', 'request-changes', 'refuse', 'move']);
  });

  test('is to send it elsewhere for who does not', () => {
    expect(reviewActions({ ...seen, deciders: ['central'] })).toEqual(['move']);
    expect(reviewActions({ ...seen, deciders: ['central'], elsewhere: false })).toEqual([]);
  });

  test('is no second yes', () => {
    const said = { ...seen, deciders: ['team', 'central'], acceptedBy: ['team'] } as const;
    expect(reviewActions(said)).not.toContain('accept');
    expect(reviewActions({ ...said, as: 'central' })).toContain('accept');
  });

  test('is nothing more once it has ended, and a change stays at its caisse', () => {
    expect(reviewActions({ ...seen, status: 'refused' })).toEqual([]);
    expect(reviewActions({ ...seen, status: 'changes_requested' })).toEqual(['refuse', 'move']);
    expect(reviewActions({ ...seen, changes: true })).not.toContain('move');
  });

  test('is done as the one whose word is awaited', () => {
    expect(actingAs(['team', 'central'], ['team', 'central'], [])).toBe('team');
    expect(actingAs(['team', 'central'], ['team', 'central'], ['team'])).toBe('central');
    expect(actingAs(['team', 'central'], ['central'], [])).toBe('central');
    expect(actingAs(['team'], ['central'], [])).toBe('team');
    expect(actingAs([], ['central'], [])).toBeUndefined();
  });
});

describe('the forms', () => {
  test('ask why, and a word', () => {
    for (const action of ['request-changes', 'refuse']) {
      const reading = readReview({ do: action, seen: '3' });
      expect(reading).toMatchObject({ ok: false, action });
      expect(reading && !reading.ok && reading.errors.map(({ field }) => field)).toEqual([
        'reasons',
        'note',
      ]);
    }
    expect(readReview({ do: 'move', seen: '3' })).toMatchObject({ errors: [{ field: 'caisse' }] });
    expect(
      readReview({ do: 'refuse', seen: '3', 'reason-OTHER': 'oui', note: 'x'.repeat(2001) }),
    ).toMatchObject({ errors: [{ field: 'note' }] });
  });

  test('give commands on what was seen', () => {
    expect(
      readReview({
        do: 'refuse',
        seen: '3',
        'reason-NOT_LOCAL': 'oui',
        'reason-__proto__': 'oui',
        note: ' Merci. ',
      }),
    ).toEqual({
      ok: true,
      action: 'refuse',
      command: { kind: 'refuse', seen: 3, reasons: ['NOT_LOCAL'] },
      note: 'Merci.',
    });
    expect(readReview({ do: 'accept', seen: '2' })).toEqual({
      ok: true,
      action: 'accept',
      command: { kind: 'accept', seen: 2 },
    });
  });

  test('are none of those that others make up', () => {
    expect(readReview({ do: 'publish', seen: '3' })).toBeUndefined();
    expect(readReview({ do: 'accept' })).toBeUndefined();
    expect(readReview({ do: 'accept', seen: 'x' })).toBeUndefined();
  });

  test('make an invitation, or say what is missing', () => {
    expect(readInvitation({ label: ' Voisins ', times: 'many', days: '30' })).toEqual({
      ok: true,
      label: 'Voisins',
      once: false,
      days: 30,
    });
    expect(readInvitation({ label: 'x'.repeat(121), days: '31' })).toMatchObject({
      errors: [{ field: 'label' }, { field: 'times' }, { field: 'days' }],
    });
  });
});

test('every refusal is told in French, and every reason has a kind word', () => {
  const codes = [
    'NOT_YOURS_TO_DO',
    'STALE',
    'NOT_ADMISSIBLE',
    'NO_REASON',
    'ALREADY_SAID',
    'SAME_CAISSE',
    'CAISSE_TAKES_NONE',
  ] as const;
  const told = [
    ...codes.map((code) => tellReviewRefusal({ code })),
    ...submissionStatuses.map((status) => tellReviewRefusal({ code: 'NOT_FROM_HERE', status })),
  ].map(({ message }) => message);
  expect(new Set(told).size).toBe(told.length);
  for (const message of told) expect(message).toMatch(/^[A-ZÉ].*\.$/);
  expect(told.join(' ')).toContain('Quelqu’un d’autre vient d’agir : voici où cela en est.');
  for (const reason of decisionReasons) {
    const word = kindWord([reason]);
    expect(word).toContain('Merci');
    if (reason !== 'OTHER') expect(word.length).toBeGreaterThan(kindWord([]).length + 20);
  }
});

test('a list begins with what is most pressing', () => {
  const listed = (id: string, changes: Partial<ListedProposal>): ListedProposal => ({
    id,
    title: id,
    organisation: undefined,
    status: 'in_review',
    since: '2026-11-01',
    changes: false,
    invited: false,
    resent: false,
    acceptedBy: [],
    awaited: [],
    ...changes,
  });
  const groups = groupProposals([
    listed('later', { due: { day: '2026-12-20', left: 20 } }),
    listed('late', { due: { day: '2026-11-01', left: -20 } }),
    listed('draft', { status: 'draft' }),
    listed('back', { status: 'changes_requested' }),
    listed('unconfirmed', { status: 'received', since: '2026-10-01' }),
    listed('yes', { status: 'accepted' }),
    listed('no', { status: 'refused' }),
    listed('gone', { status: 'withdrawn', since: '2026-11-02' }),
    listed('undated', {}),
  ]);
  const ids = (list: readonly ListedProposal[]) => list.map(({ id }) => id);
  expect(ids(groups.waiting)).toEqual(['late', 'later', 'undated']);
  expect(ids(groups.withPromoter)).toEqual(['unconfirmed', 'back']);
  expect(ids(groups.toPublish)).toEqual(['yes']);
  expect(ids(groups.ended)).toEqual(['gone', 'no']);
});
