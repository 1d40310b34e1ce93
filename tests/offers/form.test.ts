import { describe, expect, test } from 'vitest';
import { offerLimits, readOfferForm } from '../../src/offers/form.ts';
import { goodOffer } from '../support/requests.ts';

const errorsOf = (changes: Record<string, unknown>) => {
  const reading = readOfferForm({ ...goodOffer, ...changes });
  return reading.ok ? [] : reading.errors.map(({ field, code }) => `${field} ${code}`);
};

describe('the form of an offer', () => {
  test('reads what nothing is wrong with', () => {
    const { consent, ...form } = goodOffer;
    expect(readOfferForm(goodOffer)).toEqual({ ok: true, form });
  });

  test.each([
    [{ message: undefined }, 'message REQUIRED'],
    [{ message: '  \n ' }, 'message REQUIRED'],
    [{ message: 'é'.repeat(offerLimits.message + 1) }, 'message TOO_LONG'],
    [{ message: 12 }, 'message WRONG_TYPE'],
    [{ message: null }, 'message REQUIRED'],
    [{ quantity: undefined }, 'quantity REQUIRED'],
    [{ quantity: 0 }, 'quantity TOO_SMALL'],
    [{ quantity: -3 }, 'quantity TOO_SMALL'],
    [{ quantity: 100_001 }, 'quantity TOO_BIG'],
    [{ quantity: 1.5 }, 'quantity NOT_WHOLE'],
    [{ quantity: '1,5' }, 'quantity WRONG_FORM'],
    [{ quantity: 'deux' }, 'quantity WRONG_FORM'],
    [{ quantity: {} }, 'quantity WRONG_FORM'],
    [{ quantity: [2] }, 'quantity WRONG_FORM'],
    [{ name: undefined }, 'name REQUIRED'],
    [{ name: 'A\nBcc: b@c.example' }, 'name WRONG_FORM'],
    [{ name: 'n'.repeat(offerLimits.name + 1) }, 'name TOO_LONG'],
    [{ email: undefined }, 'email REQUIRED'],
    [{ email: 'camille' }, 'email WRONG_FORM'],
    [{ email: 'camille@exemple' }, 'email WRONG_FORM'],
    [{ email: 'a@b.example\nBcc: c@d.example' }, 'email WRONG_FORM'],
    [{ email: ['a@b.example'] }, 'email WRONG_TYPE'],
    [{ phone: 'aucun' }, 'phone WRONG_FORM'],
    [{ organisation: 'o'.repeat(offerLimits.organisation + 1) }, 'organisation TOO_LONG'],
    [{ consent: undefined }, 'consent REQUIRED'],
    [{ consent: false }, 'consent WRONG_FORM'],
    [{ consent: 'non' }, 'consent WRONG_FORM'],
    [{ website: 'https://robot.example' }, 'website NOT_EMPTY'],
    [{ idempotencyKey: 'k'.repeat(offerLimits.idempotencyKey + 1) }, 'idempotencyKey TOO_LONG'],
    [{ project: undefined }, 'project REQUIRED'],
    [{ need: { id: 'mecano' } }, 'need WRONG_TYPE'],
  ])('%j is told as %s', (changes, error) => {
    expect(errorsOf(changes)).toEqual([error]);
  });

  test.each([true, 'true', 'on', 'oui', '1'])('consent is given by %j', (consent) => {
    expect(errorsOf({ consent })).toEqual([]);
  });

  test.each([
    ['2', 2],
    [' 2 ', 2],
    ['1 000', 1000],
    ['1\u00a0000', 1000],
    [2, 2],
  ])('a quantity of %j is %d', (quantity, number) => {
    expect(readOfferForm({ ...goodOffer, quantity })).toMatchObject({
      ok: true,
      form: { quantity: number },
    });
  });

  test('counts a line end once, as the field on the page does', () => {
    const lines = Array.from({ length: offerLimits.message / 2 }, () => 'é');
    expect(errorsOf({ message: lines.join('\r\n') })).toEqual([]);
  });

  test('keeps nothing that cannot be seen, nor what a database refuses', () => {
    const message = '\ufeffBon\u200bjour\u0000 \ud800!';
    expect(readOfferForm({ ...goodOffer, message })).toMatchObject({
      form: { message: 'Bonjour \ufffd!' },
    });
  });

  test.each([undefined, null, 'texte', 12, [], [1], true])('%j is an empty form', (sent) => {
    const reading = readOfferForm(sent);
    expect(reading.ok).toBe(false);
  });
});
