import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical } from '../../src/offers/canonical.ts';
import { offerFields, offerLimits, readOfferForm } from '../../src/offers/form.ts';
import { goodOffer } from '../support/requests.ts';

const values = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.jsonValue(),
  fc.integer(),
  fc.double(),
  fc.constant(undefined),
);

const forms = fc
  .record(Object.fromEntries(offerFields.map((field) => [field, values])), { requiredKeys: [] })
  .map((changes) => ({ ...goodOffer, ...changes }));

test('anything at all is read: as an offer within its limits, or as errors that can be shown', () => {
  fc.assert(
    fc.property(fc.oneof(forms, fc.anything()), (sent) => {
      const reading = readOfferForm(sent);
      if (!reading.ok) {
        expect(reading.errors.length).toBeGreaterThan(0);
        const fields = reading.errors.map(({ field }) => field);
        expect(new Set(fields).size).toBe(fields.length);
        for (const { message } of reading.errors) expect(message).toMatch(/^\p{Lu}.*\.$/u);
        return;
      }
      const { form } = reading;
      expect(Number.isInteger(form.quantity)).toBe(true);
      expect(form.quantity).toBeGreaterThanOrEqual(1);
      expect(form.quantity).toBeLessThanOrEqual(offerLimits.quantity);
      expect(form.message.length).toBeLessThanOrEqual(offerLimits.message);
      expect(form.name).not.toMatch(/[\r\n]/);
      expect(form.email).not.toMatch(/\s/);
      expect(JSON.stringify(form)).not.toContain('\\u0000');
    }),
    { numRuns: 1000 },
  );
});

test('what was read is read again the same: a repeated sending is recognised', () => {
  const offers = fc.record({
    message: fc.string({ minLength: 1 }),
    name: fc.string({ minLength: 1 }),
    quantity: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.constantFrom('2', ' 12 ')),
  });
  fc.assert(
    fc.property(offers, (changes) => {
      const first = readOfferForm({ ...goodOffer, ...changes });
      if (!first.ok) return;
      const again = readOfferForm({ ...first.form, consent: 'oui' });
      expect(again).toEqual(first);
      if (again.ok) expect(canonical(again.form)).toBe(canonical(first.form));
    }),
  );
});
