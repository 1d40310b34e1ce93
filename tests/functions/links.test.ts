import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isHeldBy, readLink, signLink } from '../../netlify/adapters/links.ts';

const SECRET = 'a secret for tests, of more than 32 characters';
const NOW = new Date('2026-11-23T15:00:00Z');

const instants = fc.date({
  min: new Date('2020-01-01'),
  max: new Date('2100-01-01'),
  noInvalidDate: true,
});

const read = (token: string, secret = SECRET) => readLink(secret, 'confirm-offer', token, NOW);

test('a link says its id, and whether it has expired', () => {
  fc.assert(
    fc.property(fc.uuid(), instants, (id, expires) => {
      const token = signLink(SECRET, 'confirm-offer', id, expires);
      const expired = Math.floor(expires.getTime() / 1000) * 1000 <= NOW.getTime();
      expect(read(token)).toMatchObject({ ok: true, id, expired });
    }),
  );
});

test('any other text is refused: cut, longer, one character changed', () => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const token = signLink(SECRET, 'confirm-offer', crypto.randomUUID(), NOW);
  for (let at = 0; at < token.length; at += 1) {
    for (const char of alphabet) {
      if (char === token[at]) continue;
      expect(read(token.slice(0, at) + char + token.slice(at + 1))).toEqual({ ok: false });
    }
    expect(read(token.slice(0, at))).toEqual({ ok: false });
  }
  expect(read(`${token}A`)).toEqual({ ok: false });
  expect(read(`${token}=`)).toEqual({ ok: false });
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(read(text)).toEqual({ ok: false });
    }),
  );
});

test('a link is held by what it was bound to, and by nothing else', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      const token = signLink(SECRET, 'confirm-offer', crypto.randomUUID(), NOW, one);
      const reading = read(token);
      if (!reading.ok) throw new Error('it was signed');
      expect(isHeldBy(reading, one)).toBe(true);
      expect(isHeldBy(reading, other)).toBe(one === other);
    }),
  );
});

test('another secret signs nothing of ours', () => {
  const token = signLink(
    'another secret, of more than 32 characters',
    'confirm-offer',
    crypto.randomUUID(),
    NOW,
  );
  expect(read(token)).toEqual({ ok: false });
});

test('a link is short, and safe in an address', () => {
  const token = signLink(SECRET, 'confirm-offer', crypto.randomUUID(), NOW);
  expect(token).toMatch(/^[\w-]{83}$/);
});
