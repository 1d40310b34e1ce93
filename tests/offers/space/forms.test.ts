import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readQuantity } from '../../../src/offers/quantity.ts';
import { offerActions } from '../../../src/offers/space/actions.ts';
import { ANY_PROJECT, readCounterForm } from '../../../src/offers/space/counter-form.ts';
import { postedTexts } from '../../../src/offers/space/form-error.ts';
import { readAction } from '../../../src/offers/space/read-action.ts';

const typed = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.integer().map(String));

/** An offer taken down, that nothing is wrong with. */
const good = {
  to: 'des-velos/mecano',
  quantity: '2',
  name: 'Rolande Essai',
  phone: '418 555-0123',
  message: 'Je répare des vélos.',
  consent: 'oui',
  key: '0f8fad5b-d9cb-469f-a165-70867728950e',
};

test('anything posted to an offer’s page is an action, an error in words, or nothing', () => {
  const posted = fc.record(
    {
      do: fc.oneof(fc.constantFrom(...offerActions), typed),
      quantity: typed,
      reason: fc.oneof(fc.constant('TOO_FAR'), typed),
      note: typed,
      to: typed,
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(posted, (fields) => {
      const reading = readAction(fields);
      if (!reading) {
        expect(offerActions).not.toContain(fields.do);
        return;
      }
      if (reading.ok) {
        expect(reading.command.kind).toBe(fields.do);
        return;
      }
      expect(reading.errors.length).toBeGreaterThan(0);
      for (const { message } of reading.errors) expect(message).toMatch(/^\p{Lu}.*\.$/u);
    }),
  );
});

test.each([
  ['2', 2],
  [' 1 000 ', 1000],
  ['1\u00a0000', 1000],
])('%j is a quantity', (text, quantity) => {
  expect(readQuantity(text)).toEqual({ ok: true, quantity });
});

test.each(['', '0', '-1', '1,5', '1.5', 'deux', '100001', '1e3', undefined])(
  '%j is none',
  (text) => {
    expect(readQuantity(text)).toMatchObject({ ok: false });
  },
);

describe('the counter’s form', () => {
  test('is read', () => {
    expect(readCounterForm(good)).toEqual({
      ok: true,
      form: {
        project: 'des-velos',
        need: 'mecano',
        quantity: 2,
        giver: { name: 'Rolande Essai', phone: '418 555-0123', message: 'Je répare des vélos.' },
        key: good.key,
      },
    });
  });

  test.each([
    ['des-velos/', { project: 'des-velos' }],
    [ANY_PROJECT, {}],
  ])('for %s counts nothing', (to, goesTo) => {
    const reading = readCounterForm({ ...good, to, quantity: 'plein' });
    expect(reading).toMatchObject({ ok: true, form: { ...goesTo, quantity: 1 } });
    expect(reading).not.toHaveProperty('form.need');
  });

  test.each<[string, Record<string, string>]>([
    ['to', { to: '' }],
    ['name', { name: '' }],
    ['phone', { phone: '' }],
    ['phone', { phone: '12' }],
    ['email', { email: 'pas une adresse' }],
    ['message', { message: ' ' }],
    ['message', { message: 'a'.repeat(2001) }],
    ['consent', { consent: '' }],
    ['consent', { consent: 'non' }],
    ['quantity', { quantity: 'deux' }],
    ['key', { key: 'x' }],
  ])('says what is wrong with %s', (field, changes) => {
    const reading = readCounterForm({ ...good, ...changes });
    expect(reading).toMatchObject({ ok: false, errors: [{ field }] });
  });

  test('takes an address in place of a telephone', () => {
    const { phone, ...others } = good;
    const reading = readCounterForm({ ...others, email: 'rolande@voisine.example' });
    expect(reading).toMatchObject({
      ok: true,
      form: { giver: { email: 'rolande@voisine.example' } },
    });
  });

  test('is read whatever it holds', () => {
    const fields = fc.record(
      Object.fromEntries(
        Object.entries({ ...good, email: '', organisation: '', availability: '' }).map(
          ([name, text]) => [name, fc.oneof(fc.constant(text), typed)],
        ),
      ),
    );
    fc.assert(
      fc.property(fields, (posted) => {
        const reading = readCounterForm(posted);
        if (reading.ok) {
          const { giver } = reading.form;
          expect(giver.phone ?? giver.email).toBeDefined();
          return;
        }
        const names = reading.errors.map(({ field }) => field);
        expect(names.length).toBeGreaterThan(0);
        expect(new Set(names).size).toBe(names.length);
        for (const { message } of reading.errors) expect(message).toMatch(/^\p{Lu}.*\.$/u);
      }),
      { numRuns: 500 },
    );
  });
});

test('only texts are read of what was posted', () => {
  expect(postedTexts({ a: 'x', b: 1, c: null })).toEqual({ a: 'x' });
  for (const odd of [null, undefined, 'x', 3, []]) expect(postedTexts(odd)).toEqual({});
});
