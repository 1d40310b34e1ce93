import { describe, expect, it } from 'vitest';
import { reasonsFor } from '../../../src/criteria/reasons.ts';
import { screen, screeningQuestions } from '../../../src/submissions/form/screening.ts';
import { context } from './support/proposal-context.ts';

const policy = { criteria: context.rules.policy };
const good = { argent: 'non', fin: 'oui', depenses: 'non', organisme: 'oui' };
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('the questions that exclude', () => {
  it('let through who answers none of them so', () => {
    expect(screen(good, policy)).toEqual({ ok: true, unsure: [] });
  });

  it.each([
    ['argent', 'oui', 'MONEY_ONLY'],
    ['fin', 'non', 'NO_END_DATE'],
    ['depenses', 'oui', 'WORKING_CAPITAL'],
    ['organisme', 'non', 'LEGAL_FORM'],
  ] as const)('stop at %s: %s, in the words of the criteria', (id, answer, code) => {
    const screened = screen({ ...good, [id]: answer }, policy);
    expect(screened).toMatchObject({ ok: false, reasons: [code], unanswered: [], unsure: [] });
    const [excluded] = screened.ok ? [] : screened.excluded;
    const { title, explanation } = reasonsFor(policy.criteria)[code];
    expect(plain(excluded?.title ?? '')).toBe(title);
    expect(plain(excluded?.explanation ?? '')).toBe(explanation);
    expect(excluded?.message).not.toBe('');
  });

  it('tell who does not know what to look at, and let them through', () => {
    const screened = screen({ ...good, fin: 'ne-sait-pas' }, policy);
    expect(screened.ok).toBe(true);
    expect(screened.unsure).toMatchObject([{ id: 'fin', code: 'NO_END_DATE' }]);
  });

  it('want each an answer', () => {
    const screened = screen({ argent: 'non', fin: '', depenses: 'peut-être' }, policy);
    expect(screened).toMatchObject({
      ok: false,
      unanswered: ['fin', 'depenses', 'organisme'],
      reasons: [],
    });
    expect(screen(Object.create({ ...good }), policy).ok).toBe(false);
  });

  it('say the thresholds in force', () => {
    const [, end, , carrier] = screeningQuestions(policy);
    expect(end?.hint).toContain('un an');
    expect(carrier?.hint).toContain('organisme sans but lucratif, coopérative');
  });
});
