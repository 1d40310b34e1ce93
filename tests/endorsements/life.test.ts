import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../src/endorsements/decide.ts';
import { readEndorsement } from '../../src/endorsements/form.ts';
import { keptUntil } from '../../src/endorsements/kept.ts';
import { type EndorsementStatus, endorsementStatuses } from '../../src/endorsements/status.ts';
import { proposalTakes } from '../../src/endorsements/takes.ts';
import { submissionStatuses } from '../../src/submissions/status.ts';
import { testCatalogue } from '../support/catalogue.ts';

describe('a life', () => {
  test('goes forward only, is confirmed once, and is taken back at any time', () => {
    const commands = fc.array(
      fc.tuple(fc.constantFrom('confirm' as const, 'withdraw' as const), fc.boolean()),
    );
    fc.assert(
      fc.property(commands, (asked) => {
        let status: EndorsementStatus = 'unconfirmed';
        let confirmed = 0;
        for (const [command, takes] of asked) {
          const decision = decide(status, command, takes);
          if (!decision.ok) continue;
          expect(endorsementStatuses.indexOf(decision.next)).toBeGreaterThan(
            endorsementStatuses.indexOf(status),
          );
          if (decision.next === 'confirmed') confirmed += 1;
          status = decision.next;
        }
        expect(confirmed).toBeLessThanOrEqual(1);
        if (asked.some(([command]) => command === 'withdraw')) expect(status).toBe('withdrawn');
      }),
    );
  });

  test('is not confirmed once what it is about has ended', () => {
    expect(decide('unconfirmed', 'confirm', false)).toEqual({ ok: false, code: 'OVER' });
    expect(decide('confirmed', 'withdraw', false)).toEqual({ ok: true, next: 'withdrawn' });
  });
});

test('a proposal is endorsed while those who decide have it', () => {
  const taking = submissionStatuses.filter((status) => proposalTakes({ status, changes: null }));
  expect(taking).toEqual(['in_review', 'changes_requested', 'accepted', 'published']);
  expect(proposalTakes({ status: 'in_review', changes: 'des-velos' })).toBe(false);
});

test('is kept as long as the policy says', () => {
  const since = new Date('2026-11-23T15:00:00Z');
  const days = (status: EndorsementStatus, ended?: Date) => {
    const until = keptUntil(testCatalogue.policy, { status, statusSince: since }, ended);
    return until && (until.getTime() - since.getTime()) / 86_400_000;
  };
  expect(days('unconfirmed')).toBe(7);
  expect(days('withdrawn')).toBe(30);
  expect(days('confirmed')).toBe(undefined);
  expect(days('confirmed', new Date(since.getTime() + 86_400_000))).toBe(91);
});

describe('the form', () => {
  const regions = ['capitale-nationale'];
  const good = {
    project: 'des-velos',
    municipality: ' Québec ',
    region: 'capitale-nationale',
    email: 'camille@visiteur.example',
    consent: 'oui',
  };

  test('is read', () => {
    expect(readEndorsement(good, regions)).toEqual({
      ok: true,
      project: 'des-velos',
      form: {
        municipality: 'Québec',
        region: 'capitale-nationale',
        email: 'camille@visiteur.example',
      },
    });
  });

  test.each([
    [{ municipality: '' }, 'municipality', 'REQUIRED'],
    [{ municipality: 'x'.repeat(91) }, 'municipality', 'TOO_LONG'],
    [{ municipality: 'a\nb' }, 'municipality', 'WRONG_FORM'],
    [{ region: undefined }, 'region', 'REQUIRED'],
    [{ region: 'atlantide' }, 'region', 'WRONG_FORM'],
    [{ region: '__proto__' }, 'region', 'WRONG_FORM'],
    [{ email: 'camille' }, 'email', 'WRONG_FORM'],
    [{ consent: '' }, 'consent', 'REQUIRED'],
    [{ website: 'https://spam.example' }, 'website', 'NOT_EMPTY'],
    [{ idempotencyKey: 'k'.repeat(201) }, 'idempotencyKey', 'TOO_LONG'],
  ])('says what is wrong with %j', (change, field, code) => {
    const reading = readEndorsement({ ...good, ...change }, regions);
    expect(reading).toMatchObject({ ok: false, errors: [{ field, code }] });
    if (!reading.ok) expect(reading.errors[0]?.message).toMatch(/^[A-ZÉ].*\.$/);
  });

  test('takes anything without breaking', () => {
    fc.assert(
      fc.property(fc.anything(), (sent) => {
        expect(readEndorsement(sent, regions).ok).toBe(false);
      }),
    );
  });
});
