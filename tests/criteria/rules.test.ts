import { describe, expect, it } from 'vitest';
import { stopsPublication } from '../../src/criteria/admission.ts';
import { assess } from '../../src/criteria/assess.ts';
import type { Candidate } from '../../src/criteria/candidate.ts';
import { type Finding, type ReasonCode, reasonCodes } from '../../src/criteria/finding.ts';
import type { RuleContext } from '../../src/criteria/rule.ts';

const context: RuleContext = {
  policy: {
    longestDays: 365,
    stepsAboveAmount: 10_000,
    stepsAbovePeople: 25,
    stepsAboveDays: 300,
    legalForms: ['nonprofit', 'cooperative'],
  },
  hosts: { 'la-ruche': ['laruchequebec.com', 'www.laruchequebec.com'], bricoleurs: [] },
};

const human = { category: 'human', quantity: 2 } as const;
const money = { category: 'financial', amount: 600, use: 'purchase' } as const;

/** A project that every rule likes. */
const fine: Candidate = {
  kind: 'new',
  promoter: { name: 'Atelier', legalForm: 'nonprofit' },
  window: { start: '2026-09-01', end: '2026-12-31' },
  needs: [human, money],
  funding: { partner: 'la-ruche', url: 'https://laruchequebec.com/velos' },
};

const found = (change: Candidate, policy: Partial<RuleContext['policy']> = {}): Finding[] =>
  assess({ ...fine, ...change }, { ...context, policy: { ...context.policy, ...policy } });
const codes = (...args: Parameters<typeof found>) => found(...args).map(({ code }) => code);

it('finds nothing in a project that keeps every rule', () => {
  expect(found({})).toEqual([]);
});

describe('each rule, on both sides of its threshold', () => {
  type Case = [
    ReasonCode,
    string,
    Candidate,
    field: string | undefined,
    Partial<RuleContext['policy']>?,
  ];
  const cases: Case[] = [
    ['MONEY_ONLY', 'only money', { needs: [money, money] }, 'needs'],
    ['MONEY_ONLY', 'money and people', { needs: [money, human] }, undefined],
    ['MONEY_ONLY', 'money and goods', { needs: [money, { category: 'material' }] }, undefined],
    ['MONEY_ONLY', 'money and a need not yet described', { needs: [money, {}] }, undefined],
    ['MONEY_ONLY', 'nothing yet', { needs: [] }, undefined],

    ['NO_END_DATE', 'no window', { window: undefined }, 'window.end'],
    ['NO_END_DATE', 'no end', { window: { start: '2026-09-01' } }, 'window.end'],
    ['NO_END_DATE', 'an empty end', { window: { start: '2026-09-01', end: '' } }, 'window.end'],
    ['NO_END_DATE', 'an end that is no day', { window: { end: 'un jour' } }, 'window.end'],
    ['NO_END_DATE', 'an end without a start', { window: { end: '2026-12-31' } }, undefined],

    [
      'TOO_LONG',
      'the longest',
      { window: { start: '2026-01-01', end: '2026-12-31' } },
      undefined,
      { stepsAboveDays: 400 },
    ],
    [
      'TOO_LONG',
      'a day more',
      { window: { start: '2026-01-01', end: '2027-01-01' } },
      'window.end',
      { stepsAboveDays: 400 },
    ],
    ['TOO_LONG', 'upside down', { window: { start: '2030-01-01', end: '2026-01-01' } }, undefined],
    ['TOO_LONG', 'no start', { window: { end: '2099-01-01' } }, undefined],

    [
      'WORKING_CAPITAL',
      'salaries',
      { needs: [human, { ...money, use: 'working-capital' }] },
      'needs[1].use',
    ],
    ['WORKING_CAPITAL', 'a rental', { needs: [human, { ...money, use: 'rental' }] }, undefined],
    [
      'WORKING_CAPITAL',
      'no use said yet',
      { needs: [human, { ...money, use: undefined }] },
      undefined,
    ],

    [
      'SPLIT_INTO_STEPS',
      'as much as allowed',
      { needs: [human, { ...money, amount: 10_000 }] },
      undefined,
    ],
    [
      'SPLIT_INTO_STEPS',
      'a dollar more',
      { needs: [human, { ...money, amount: 10_001 }] },
      'steps',
    ],
    [
      'SPLIT_INTO_STEPS',
      'a dollar more in two needs',
      { needs: [human, { ...money, amount: 10_000 }, { ...money, amount: 1 }] },
      'steps',
    ],
    [
      'SPLIT_INTO_STEPS',
      'as many people as allowed',
      { needs: [{ ...human, quantity: 25 }] },
      undefined,
    ],
    [
      'SPLIT_INTO_STEPS',
      'one more',
      {
        needs: [
          { ...human, quantity: 25 },
          { ...human, quantity: 1 },
        ],
      },
      'steps',
    ],
    [
      'SPLIT_INTO_STEPS',
      'many goods',
      { needs: [{ category: 'material', quantity: 5000 }] },
      undefined,
    ],
    [
      'SPLIT_INTO_STEPS',
      'as many days as allowed',
      { window: { start: '2026-01-01', end: '2026-10-27' } },
      undefined,
    ],
    [
      'SPLIT_INTO_STEPS',
      'one more day',
      { window: { start: '2026-01-01', end: '2026-10-28' } },
      'steps',
    ],
    [
      'SPLIT_INTO_STEPS',
      'large in one step',
      { needs: [{ ...human, quantity: 26 }], steps: [{ outcome: 'Fait.' }] },
      'steps',
    ],
    [
      'SPLIT_INTO_STEPS',
      'large in two steps',
      { needs: [{ ...human, quantity: 26 }], steps: [{ outcome: 'Fait.' }, { outcome: 'Fait.' }] },
      undefined,
    ],

    [
      'STEP_WITHOUT_OUTCOME',
      'no result',
      { steps: [{ outcome: 'Fait.' }, {}] },
      'steps[1].outcome',
    ],
    ['STEP_WITHOUT_OUTCOME', 'a blank result', { steps: [{ outcome: ' \n' }] }, 'steps[0].outcome'],
    ['STEP_WITHOUT_OUTCOME', 'a result', { steps: [{ outcome: 'Fait.' }] }, undefined],

    ['LEGAL_FORM', 'an accepted form', { promoter: { legalForm: 'cooperative' } }, undefined],
    ['LEGAL_FORM', 'a business', { promoter: { legalForm: 'business' } }, 'promoter.legalForm'],
    [
      'LEGAL_FORM',
      'a business, where it is accepted',
      { promoter: { legalForm: 'business' } },
      undefined,
      { legalForms: ['business'] },
    ],
    [
      'LEGAL_FORM',
      'a business with a fiduciary',
      { promoter: { legalForm: 'business', fiduciary: 'Un organisme' } },
      'promoter.legalForm',
    ],
    ['LEGAL_FORM', 'a group', { promoter: { legalForm: 'group' } }, 'promoter.fiduciary'],
    [
      'LEGAL_FORM',
      'a group with a blank fiduciary',
      { promoter: { legalForm: 'group', fiduciary: ' ' } },
      'promoter.fiduciary',
    ],
    [
      'LEGAL_FORM',
      'a group with a fiduciary',
      { promoter: { legalForm: 'group', fiduciary: 'Un organisme' } },
      undefined,
    ],
    [
      'LEGAL_FORM',
      'a group, where it is accepted',
      { promoter: { legalForm: 'group' } },
      undefined,
      { legalForms: ['group'] },
    ],
    ['LEGAL_FORM', 'not said yet', { promoter: {} }, undefined],

    ['EXTENSION_UNDESCRIBED', 'nothing said', { kind: 'extension' }, 'extends'],
    ['EXTENSION_UNDESCRIBED', 'blanks said', { kind: 'extension', extends: '  ' }, 'extends'],
    [
      'EXTENSION_UNDESCRIBED',
      'said',
      { kind: 'extension', extends: 'Le jardin : des bancs.' },
      undefined,
    ],
    ['EXTENSION_UNDESCRIBED', 'a new project', { kind: 'new' }, undefined],

    ['NO_FUNDING_PARTNER', 'money without a campaign', { funding: undefined }, 'funding'],
    ['NO_FUNDING_PARTNER', 'money without a partner', { funding: {} }, 'funding'],
    ['NO_FUNDING_PARTNER', 'no money', { needs: [human], funding: undefined }, undefined],

    [
      'UNKNOWN_HOST',
      'another host',
      { funding: { partner: 'la-ruche', url: 'https://evil.example/' } },
      'funding.url',
    ],
    [
      'UNKNOWN_HOST',
      'a partner without hosts',
      { funding: { partner: 'bricoleurs', url: 'https://laruchequebec.com/' } },
      'funding.url',
    ],
    [
      'UNKNOWN_HOST',
      'an unknown partner',
      { funding: { partner: 'inconnu', url: 'https://laruchequebec.com/' } },
      'funding.url',
    ],
    [
      'UNKNOWN_HOST',
      'a partner named like a part of any object',
      { funding: { partner: 'constructor', url: 'https://laruchequebec.com/' } },
      'funding.url',
    ],
    [
      'UNKNOWN_HOST',
      'no partner',
      { funding: { url: 'https://laruchequebec.com/' } },
      'funding.partner',
    ],
    ['UNKNOWN_HOST', 'no address yet', { funding: { partner: 'la-ruche' } }, undefined],
    ['UNKNOWN_HOST', 'an empty address', { funding: { partner: 'la-ruche', url: '' } }, undefined],
    [
      'UNKNOWN_HOST',
      'its other host',
      { funding: { partner: 'la-ruche', url: 'https://www.laruchequebec.com/' } },
      undefined,
    ],
  ];

  it.each(cases)('%s: %s', (code, _what, change, field, policy) => {
    const own = found(change, policy).filter((each) => each.code === code);
    expect(own.map((each) => each.field)).toEqual(field === undefined ? [] : [field]);
  });

  it('is among them, when it depends on the project alone', () => {
    const elsewhere: ReasonCode[] = ['DUPLICATES_RESOURCE', 'LOW_LOCAL_INTEREST'];
    const tried = new Set(cases.filter(([, , , field]) => field).map(([code]) => code));
    expect([...tried, ...elsewhere].sort()).toEqual([...reasonCodes].sort());
  });

  it('says what is wrong, then how to mend it, and only advises where money may wait', () => {
    for (const [code, , change, field, policy] of cases) {
      for (const { message, severity } of found(change, policy).filter(
        (each) => each.code === code && each.field === field,
      )) {
        const sentences = message.split(/(?<=\.) /);
        expect(sentences.length).toBeGreaterThan(1);
        expect(message).toMatch(/^(?:Ce|Cette|Un) .*\.$/);
        expect(message).toMatch(
          /\b(?:Ajoutez|Indiquez|Rapprochez|Demandez|Découpez|Dites|Nommez|Ouvrez|Copiez|Choisissez|indiquez)\b/,
        );
        expect(severity).toBe(code === 'NO_FUNDING_PARTNER' ? 'advise' : 'refuse');
      }
    }
  });
});

describe('a message', () => {
  it('gives the figures in force', () => {
    const window = { start: '2026-01-01', end: '2027-12-31' };
    expect(found({ window })[0]?.message).toContain(
      'dure 730 jours ; le plus long permis est de 365 jours',
    );
    expect(found({ needs: [{ ...human, quantity: 40 }] })[0]?.message).toContain(
      'plus de 25 personnes',
    );
  });

  it('gives the forms and the hosts that would do', () => {
    const [form] = found({ promoter: { legalForm: 'business' } });
    expect(form?.message).toContain('organisme sans but lucratif, coopérative');
    const [host] = found({ funding: { partner: 'la-ruche', url: 'https://a.example' } });
    expect(host?.message).toContain('laruchequebec.com, www.laruchequebec.com');
  });
});

describe('a project that is over, or was admitted under earlier rules', () => {
  const [refusal] = found({ needs: [money] });
  const [host] = found({ funding: { partner: 'la-ruche', url: 'https://evil.example' } });
  const [advice] = found({ funding: undefined });
  const stops = (finding: Finding | undefined, project: Candidate) =>
    finding && stopsPublication(finding, project, '2026-11');

  it.each<[string, Candidate, boolean]>([
    ['open', { status: 'open' }, true],
    ['of no state yet', {}, true],
    ['completed', { status: 'completed' }, false],
    ['cancelled', { status: 'cancelled' }, false],
    ['admitted earlier', { status: 'open', admittedUnder: '2026-01' }, false],
    ['admitted now', { status: 'open', admittedUnder: '2026-11' }, true],
  ])('keeps its place: %s', (_name, project, stopped) => {
    expect(stops(refusal, project)).toBe(stopped);
    expect(stops(host, project)).toBe(true);
    expect(stops(advice, project)).toBe(false);
  });

  it('still has its findings told', () => {
    expect(codes({ status: 'completed', needs: [money] })).toEqual(['MONEY_ONLY']);
  });
});
