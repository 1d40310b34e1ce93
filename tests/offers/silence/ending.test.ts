import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/offers/life/decide.ts';
import type { Offer } from '../../../src/offers/life/offer.ts';
import { type ExpiryReason, endedBy, expiryReasons } from '../../../src/offers/life/reasons.ts';
import { tellWhom } from '../../../src/offers/life/tell-whom.ts';
import {
  type Aim,
  endingOf,
  missingOf,
  type Surroundings,
} from '../../../src/offers/silence/ending.ts';
import { isSilent, isWanting } from '../../../src/offers/silence/need-silence.ts';
import { offerStatuses } from '../../../src/offers/status.ts';
import { TODAY, testCatalogue } from '../../support/catalogue.ts';

const around: Surroundings = {
  catalogue: testCatalogue,
  today: TODAY,
  closed: false,
  goneForGood: false,
};
const toward = (project: string | null, need: string | null = null): Aim => ({
  project,
  need,
  caisse: project === null ? 'caisse-de-limoilou' : null,
});
const ending = (aim: Aim, changes: Partial<Surroundings> = {}) =>
  endingOf(aim, { ...around, ...changes });

describe('what an offer goes to ends', () => {
  test.each([
    ['des-velos', undefined],
    ['dernier-jour', undefined],
    ['termine', 'PROJECT_COMPLETED'],
    ['annule', 'PROJECT_CANCELLED'],
    ['passe', 'PROJECT_OVER'],
  ] as const)('with its project: %s, %s', (project, reason) => {
    expect(ending(toward(project, 'mecano'))).toBe(reason);
    expect(ending(toward(project))).toBe(reason);
  });

  test('when it has left the site for long, and not before', () => {
    expect(ending(toward('parti'))).toBe(undefined);
    expect(ending(toward('parti'), { goneForGood: true })).toBe('PROJECT_GONE');
    expect(ending(toward('constructor'), { goneForGood: true })).toBe('PROJECT_GONE');
    expect(ending({ ...toward(null), caisse: 'partie' })).toBe(undefined);
    expect(ending({ ...toward(null), caisse: 'partie' }, { goneForGood: true })).toBe(
      'PROJECT_GONE',
    );
    expect(ending(toward('des-velos', 'parti'))).toBe(undefined);
    expect(ending(toward('des-velos', 'parti'), { goneForGood: true })).toBe('NEED_CLOSED');
  });

  test('with its need: closed by its promoter, or its own window passed', () => {
    expect(ending(toward('des-velos', 'mecano'), { closed: true })).toBe('NEED_CLOSED');
    expect(ending(toward('des-velos', 'passe'))).toBe('NEED_OVER');
    expect(ending(toward(null))).toBe(undefined);
  });

  test('what is missing has a name of its own', () => {
    expect(missingOf(testCatalogue, toward('des-velos', 'mecano'))).toBe(undefined);
    expect(missingOf(testCatalogue, toward('parti', 'mecano'))).toBe('project parti');
    expect(missingOf(testCatalogue, toward('des-velos', 'parti'))).toBe('need des-velos parti');
    expect(missingOf(testCatalogue, { ...toward(null), caisse: 'partie' })).toBe('caisse partie');
  });
});

describe('a reason', () => {
  const offerIn = (status: Offer['status']): Offer => ({
    status,
    project: 'des-velos',
    need: 'mecano',
    quantity: 2,
    accepted: status === 'accepted' ? 2 : null,
    delivered: null,
    placeAskedAt: status === 'waitlisted' ? new Date() : null,
    outcome: null,
  });
  const expire = (offer: Offer, reason: ExpiryReason) =>
    decide(offer, { kind: 'expire', reason }, { now: new Date(), role: 'schedule' });

  test.each(expiryReasons)('%s ends only the offers that it may', (reason) => {
    for (const status of offerStatuses) {
      const decision = expire(offerIn(status), reason);
      expect([status, decision.ok]).toEqual([status, endedBy[reason].includes(status)]);
    }
  });

  test('does not take its place from somebody who was not asked', () => {
    const decision = expire({ ...offerIn('waitlisted'), placeAskedAt: null }, 'PLACE_NOT_TAKEN');
    expect(decision).toEqual({ ok: false, code: 'NOT_ASKED' });
  });

  test('that ends an offer is told to its giver, unless the address may be somebody else’s', () => {
    for (const reason of expiryReasons) {
      for (const status of endedBy[reason]) {
        const before = offerIn(status);
        const decision = expire(before, reason);
        if (!decision.ok) throw new Error(decision.code);
        expect(tellWhom(before, { kind: 'expire', reason }, decision.next)).toEqual(
          status === 'unconfirmed' ? [] : ['offer-released'],
        );
      }
    }
  });

  test.each(['PROJECT_COMPLETED', 'PROJECT_OVER', 'NEED_CLOSED', 'NEED_OVER'] as const)(
    '%s leaves what was accepted to be marked delivered',
    (reason) => {
      expect(expire(offerIn('accepted'), reason).ok).toBe(false);
    },
  );
});

describe('a need that nobody touches', () => {
  const now = new Date('2026-11-23T15:00:00Z');
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const memory = { closed: false, touchedAt: ago(45), askedAt: null };
  const silent = (changes: object) =>
    isSilent({ ...memory, ...changes }, testCatalogue.policy, now);

  test('is asked about once, on its day', () => {
    expect(silent({})).toBe(true);
    expect(silent({ touchedAt: ago(44.999) })).toBe(false);
    expect(silent({ touchedAt: ago(-3) })).toBe(false);
    expect(silent({ askedAt: ago(1) })).toBe(false);
    expect(silent({ askedAt: ago(-1) })).toBe(false);
    expect(silent({ closed: true })).toBe(false);
  });

  test('is asked about only while it can still be answered, and never for money', () => {
    const wanting = (slug: string, needId: string) => {
      const project = testCatalogue.projects[slug];
      const need = project?.needs.find(({ id }) => id === needId);
      return project && need ? isWanting(project, need, TODAY) : undefined;
    };
    expect(wanting('des-velos', 'mecano')).toBe(true);
    expect(wanting('des-velos', 'passe')).toBe(false);
    expect(wanting('des-velos', 'pieces')).toBe(false);
    for (const slug of ['termine', 'annule', 'passe']) expect(wanting(slug, 'mecano')).toBe(false);
  });
});
