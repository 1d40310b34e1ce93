import { describe, expect, test } from 'vitest';
import { sayDay, saySpan } from '../../src/i18n/date.ts';
import { sayList } from '../../src/i18n/list.ts';
import { sayMoney } from '../../src/i18n/money.ts';
import { sayAction, sayKind, sayProgress, sayReceived } from '../../src/i18n/need-words.ts';
import { count } from '../../src/i18n/number.ts';
import { openingSentences } from '../../src/i18n/opening-sentences.ts';
import { sayTimeLeft } from '../../src/i18n/time-left.ts';
import { dayInQuebec } from '../../src/model/clock.ts';
import { tally } from '../../src/model/missing.ts';
import { need as needSchema } from '../../src/model/need.ts';
import type { Phase } from '../../src/model/phase.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const unitOf = () => ({ one: 'planche', many: 'planches' });
const need = (data: object) => needSchema.parse({ id: 'besoin', title: 'Un besoin', ...data });
const people = (data: object) =>
  need({ category: 'human', skill: 'carpentry', quantity: 2, ...data });
const things = (data: object) =>
  need({ category: 'material', material: 'lumber', quantity: 40, unit: 'board', ...data });
const money = (data: object) =>
  need({ category: 'financial', amount: 600, use: 'purchase', ...data });

describe('days', () => {
  test('a day and its ordinal', () => {
    expect(plain(sayDay('2027-03-01'))).toBe('1er mars 2027');
    expect(plain(sayDay('2026-08-23'))).toBe('23 août 2026');
  });

  test.each([
    ['2027-05-03', '2027-05-03', 'le 3 mai 2027'],
    ['2027-05-03', '2027-05-15', 'du 3 au 15 mai 2027'],
    ['2027-03-01', '2027-05-15', 'du 1er mars au 15 mai 2027'],
    ['2026-12-01', '2027-01-15', 'du 1er décembre 2026 au 15 janvier 2027'],
  ])('from %s to %s', (start, end, said) => {
    expect(plain(saySpan({ start, end }))).toBe(said);
  });

  test('the day in Québec is not the day in Greenwich', () => {
    expect(dayInQuebec(new Date('2026-11-24T03:00:00Z'))).toBe('2026-11-23');
    expect(dayInQuebec(new Date('2026-07-01T04:00:00Z'))).toBe('2026-07-01');
  });
});

describe('numbers', () => {
  test('the plural starts at two', () => {
    expect(plain(count(0, 'jour', 'jours'))).toBe('0 jour');
    expect(plain(count(1.5, 'jour', 'jours'))).toBe('1,5 jour');
    expect(plain(count(2, 'jour', 'jours'))).toBe('2 jours');
  });

  test('dollars have cents only when there are some', () => {
    expect(plain(sayMoney(12_500))).toBe('12 500 $');
    expect(plain(sayMoney(12.5))).toBe('12,50 $');
  });
});

describe('a need', () => {
  test.each([
    [people({}), '2 personnes à trouver'],
    [people({ covered: 1 }), 'Déjà 1 personne, il en manque 1'],
    [people({ covered: 3 }), 'Tout est trouvé : 2 personnes'],
    [things({}), '40 planches à trouver'],
    [things({ covered: 26 }), 'Déjà 26 planches, il en manque 14'],
    [things({ unit: 'piece', covered: 26 }), 'Déjà 26, il en manque 14'],
    [money({}), '600 $ à réunir'],
    [money({ covered: 150 }), 'Déjà 150 $, il manque 450 $'],
    [money({ covered: 600 }), 'Tout est réuni : 600 $'],
  ])('says how far it is', (each, said) => {
    expect(plain(sayProgress(each, tally(each), unitOf))).toBe(said);
  });

  test('says what it received, once nothing more can be offered', () => {
    const some = things({ covered: 26 });
    expect(plain(sayReceived(some, tally(some), unitOf))).toBe('26 sur 40 planches');
    const more = things({ covered: 44 });
    expect(plain(sayReceived(more, tally(more), unitOf))).toBe('44 sur 40 planches');
  });

  test('says its kind and its action in plain words', () => {
    expect(plain(sayKind(people({ hours: 12 })))).toBe('Bénévolat, 12 heures par personne');
    expect(plain(sayKind(people({ quantity: 1, form: 'expertise' })))).toBe('Quelqu’un du métier');
    expect(sayKind(things({ loan: true }))).toBe('Prêt ou don');
    expect(plain(sayAction(people({ hours: 12 })))).toBe('Offrir 12 heures');
    expect(sayAction(things({ action: 'Prêter un camion' }))).toBe('Prêter un camion');
  });
});

describe('time left', () => {
  const window = { start: '2026-12-01', end: '2026-12-10' };
  test.each<[Phase, string, number, string]>([
    ['upcoming', '2026-11-20', 21, 'commence dans 11 jours'],
    ['upcoming', '2026-11-30', 11, 'commence demain'],
    ['running', '2026-12-02', 9, 'il reste 9 jours pour aider'],
    ['running', '2026-12-10', 1, 'dernier jour pour aider'],
    ['over', '2027-01-01', 0, 'période terminée'],
    ['completed', '2027-01-01', 0, 'projet terminé'],
    ['cancelled', '2027-01-01', 0, 'projet annulé'],
  ])('%s on %s', (phase, today, daysLeft, said) => {
    expect(plain(sayTimeLeft({ phase, daysLeft, data: { window } }, today))).toBe(said);
  });
});

describe('a sentence', () => {
  test('lists its things', () => {
    expect(sayList([])).toBe('');
    expect(sayList(['a'])).toBe('a');
    expect(sayList(['a', 'b', 'c'])).toBe('a, b et c');
  });

  test('an outcome is opened by whole sentences', () => {
    const text = 'Un four est debout. Il a cuit 40 pains. Le village en parle encore.';
    expect(openingSentences(text, 45)).toBe('Un four est debout. Il a cuit 40 pains.');
    expect(openingSentences(text, 3)).toBe('Un four est debout.');
    expect(openingSentences(text, 500)).toBe(text);
  });
});
