import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical } from '../../src/alerts/canonical.ts';
import { choicesOf } from '../../src/alerts/choices.ts';
import { alertCommands, decide } from '../../src/alerts/decide.ts';
import { readAlert, readWish } from '../../src/alerts/form.ts';
import { type AlertStatus, alertStatuses } from '../../src/alerts/status.ts';
import { lastSending } from '../../src/alerts/week.ts';
import { sayRhythm, wishFacts } from '../../src/alerts/words.ts';
import { dayInQuebec } from '../../src/model/clock.ts';
import { goodAlert } from '../support/alert.ts';
import { testCatalogue } from '../support/catalogue.ts';

const choices = choicesOf(testCatalogue);
const { alerts: policy } = testCatalogue.policy;

describe('a life', () => {
  test('goes forward only, and whoever stops it stops it for good', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...alertCommands)), (asked) => {
        let status: AlertStatus = 'unconfirmed';
        for (const command of asked) {
          const decision = decide(status, command);
          if (!decision.ok) continue;
          expect(alertStatuses.indexOf(decision.next)).toBeGreaterThanOrEqual(
            alertStatuses.indexOf(status),
          );
          status = decision.next;
        }
        if (asked.includes('stop')) expect(status).toBe('stopped');
        else if (asked.includes('confirm')) expect(status).toBe('active');
        else expect(status).toBe('unconfirmed');
      }),
    );
  });
});

describe('the form', () => {
  const codes = (sent: unknown) => {
    const reading = readAlert(sent, choices);
    return reading.ok ? [] : reading.errors.map(({ field, code }) => `${field} ${code}`);
  };

  test('takes one choice or several, each once, always in the same order', () => {
    const one = readAlert({ ...goodAlert, skills: 'carpentry', rhythm: 'closing' }, choices);
    const two = readAlert(
      {
        ...goodAlert,
        skills: ['carpentry', 'bicycle-repair', 'carpentry'],
        rhythm: ['closing', 'weekly'],
      },
      choices,
    );
    expect(one).toMatchObject({ ok: true, form: { skills: ['carpentry'], rhythm: ['closing'] } });
    const same = readAlert(
      {
        ...goodAlert,
        skills: ['bicycle-repair', 'carpentry'],
        rhythm: ['weekly', 'closing'],
      },
      choices,
    );
    if (!two.ok || !same.ok) throw new Error('both are good');
    expect(canonical(two.form)).toBe(canonical(same.form));
  });

  test('takes nothing chosen as everything', () => {
    const { email, consent, rhythm } = goodAlert;
    const reading = readAlert({ email, consent, rhythm }, choices);
    if (!reading.ok) throw new Error('it is good');
    expect(wishFacts(reading.form, choices, policy)).toEqual([
      ['Quoi', 'Tout ce qui manque, gens et matériel'],
      ['Où', 'Partout au Québec'],
      ['Quand', 'Chaque jeudi'],
    ]);
  });

  test.each([
    [{ rhythm: [] }, 'rhythm WRONG_FORM'],
    [{ rhythm: undefined }, 'rhythm REQUIRED'],
    [{ rhythm: ['hourly'] }, 'rhythm WRONG_FORM'],
    [{ regions: ['atlantide'] }, 'regions WRONG_FORM'],
    [{ caisses: ['__proto__'] }, 'caisses WRONG_FORM'],
    [{ communities: [['mobilite-active']] }, 'communities WRONG_TYPE'],
    [{ skills: { 0: 'carpentry' } }, 'skills WRONG_TYPE'],
    [{ materials: [null] }, 'materials WRONG_TYPE'],
    [{ email: 'camille' }, 'email WRONG_FORM'],
    [{ consent: false }, 'consent WRONG_FORM'],
    [{ website: 'x' }, 'website NOT_EMPTY'],
  ])('%j is to be corrected', (changes, expected) => {
    expect(codes({ ...goodAlert, ...changes })).toEqual([expected]);
  });

  test('reads whatever is sent without falling', () => {
    fc.assert(
      fc.property(fc.anything(), (sent) => {
        expect(readAlert(sent, choices).ok).toBe(false);
        readWish(sent, choices);
      }),
    );
    const wild = fc.dictionary(
      fc.constantFrom('skills', 'regions', 'rhythm', 'email'),
      fc.anything(),
    );
    fc.assert(
      fc.property(wild, (sent) => {
        readAlert({ ...goodAlert, ...sent }, choices);
      }),
    );
  });

  test('says when in words', () => {
    expect(sayRhythm(['weekly', 'closing'], policy)).toBe(
      'Chaque jeudi, et tout de suite quand un besoin finit bientôt',
    );
    expect(sayRhythm(['closing'], policy)).toBe('Seulement quand un besoin finit bientôt');
  });
});

describe('the weekly sending', () => {
  test.each([
    // In winter, seven in Québec is noon in universal time; in summer, eleven.
    ['2026-11-26T11:59:59Z', '2026-11-19'],
    ['2026-11-26T12:00:00Z', '2026-11-26'],
    ['2026-07-02T10:59:59Z', '2026-06-25'],
    ['2026-07-02T11:00:00Z', '2026-07-02'],
    ['2026-11-30T03:00:00Z', '2026-11-26'],
    // It is still Wednesday in Québec.
    ['2026-12-03T04:30:00Z', '2026-11-26'],
    ['2026-01-01T12:00:00Z', '2026-01-01'],
  ])('at %s, the last is that of %s', (now, expected) => {
    expect(lastSending(new Date(now), policy)).toBe(expected);
  });

  test('is on its day, never to come, and less than eight days ago', () => {
    const instants = fc.date({
      min: new Date('2020-01-01T00:00:00Z'),
      max: new Date('2035-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    const settings = fc.record({
      weekday: fc.constantFrom('monday' as const, 'thursday' as const, 'sunday' as const),
      hour: fc.nat(23),
    });
    const days = { monday: 1, thursday: 4, sunday: 0 };
    fc.assert(
      fc.property(instants, settings, (now, setting) => {
        const day = lastSending(now, setting);
        expect(new Date(day).getUTCDay()).toBe(days[setting.weekday]);
        const today = dayInQuebec(now);
        expect(day <= today).toBe(true);
        expect(Date.parse(today) - Date.parse(day)).toBeLessThanOrEqual(7 * 86_400_000);
      }),
    );
  });
});
