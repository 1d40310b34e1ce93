import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { demonstrationKeys } from '../../netlify/adapters/demonstration.ts';
import { isSealed, SEALED_BLOCK, sealed } from '../../src/model/sealed.ts';
import { open } from '../../src/sealing/open.ts';
import { isRecipient } from '../../src/sealing/recipient.ts';
import { seal } from '../../src/sealing/seal.ts';
import { cpuClock } from '../support/cpu-time.ts';

const ADDRESS = 'atelier@promoteur.example';
const { identity, recipient } = demonstrationKeys;
let value: string;

beforeAll(async () => {
  value = await seal(ADDRESS, recipient);
});

describe('an address', () => {
  it('comes back as it was sealed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.emailAddress(), async (address) => {
        const made = await seal(address, recipient);
        expect(isSealed(made)).toBe(true);
        expect(sealed.parse(made)).toBe(made);
        expect(await open(made, identity)).toBe(address);
      }),
      { numRuns: 25 },
    );
  });

  it.each([1, SEALED_BLOCK - 1, SEALED_BLOCK, SEALED_BLOCK + 1, 254])(
    'may be of %i bytes',
    async (length) => {
      const address = 'a'.repeat(length);
      expect(await open(await seal(address, recipient), identity)).toBe(address);
    },
  );

  it('is never the same sealed twice, and its length tells nothing', async () => {
    const again = await seal(ADDRESS, recipient);
    const other = await seal('a@b.ca', recipient);
    expect(again).not.toBe(value);
    expect(again).toHaveLength(value.length);
    expect(other).toHaveLength(value.length);
  });

  it('is in no part of its sealed form', () => {
    expect(value).not.toContain('@');
    expect(atob(value.slice('sealed:'.length))).not.toContain('atelier');
  });

  it('fits in a file with room to spare', async () => {
    const longest = await seal('a'.repeat(254), recipient);
    expect(sealed.safeParse(longest).success).toBe(true);
  });

  it('opens with no other identity', async () => {
    await expect(open(value, await generateX25519Identity())).rejects.toThrow();
  });

  it('does not open once altered', async () => {
    const at = value.length - 20;
    const altered = value.slice(0, at) + (value[at] === 'A' ? 'B' : 'A') + value.slice(at + 1);
    expect(isSealed(altered)).toBe(true);
    await expect(open(altered, identity)).rejects.toThrow();
  });

  it('cannot be sealed to what is no key', async () => {
    for (const key of ['', 'age1', recipient.slice(0, -1), recipient.replace('7', '8'), identity]) {
      expect(isRecipient(key)).toBe(false);
      await expect(seal(ADDRESS, key)).rejects.toThrow();
    }
  });

  it('can be sealed to any key of age', async () => {
    expect(isRecipient(recipient)).toBe(true);
    expect(isRecipient(await identityToRecipient(await generateX25519Identity()))).toBe(true);
  });
});

describe('what is not a whole sealed value', () => {
  it('is known at any length but the whole one', () => {
    for (let length = 0; length < value.length; length += 1) {
      expect([length, isSealed(value.slice(0, length))]).toEqual([length, false]);
    }
    expect(isSealed(value)).toBe(true);
  });

  it('is known with its beginning missing, or something added', () => {
    for (let start = 1; start < 120; start += 1) {
      expect(isSealed(value.slice(start))).toBe(false);
      expect(isSealed(`sealed:${value.slice('sealed:'.length + start)}`)).toBe(false);
    }
    for (const added of [
      ` ${value}`,
      `${value} `,
      `${value}\n`,
      `${value}=`,
      value + value,
      `${value}AAAA`,
    ]) {
      expect(isSealed(added)).toBe(false);
    }
  });

  const header = btoa('age-encryption.org/v1\n').slice(0, 28);
  it.each([
    '',
    'sealed:',
    'sealed:====',
    ADDRESS,
    `sealed:${ADDRESS}`,
    `sealed:${btoa(ADDRESS)}`,
    `sealed:${header}`,
    `sealed:${header}${'A'.repeat(400)}`,
    `sealed:${btoa(`age-encryption.org/v1\n-> X25519 abc\nabc\n--- ${'a'.repeat(43)}\n`)}`,
    `sealed:${btoa(`age-encryption.org/v1\n--- ${'a'.repeat(43)}\n${'x'.repeat(96)}`)}`,
    `SEALED:${'A'.repeat(400)}`,
  ])('is known: %s', async (text) => {
    expect(isSealed(text)).toBe(false);
    await expect(open(text, identity)).rejects.toThrow('sealing: the value is not sealed');
  });

  it('is refused in a field, without being shown, and the mend is named', () => {
    for (const text of [ADDRESS, 'lise tremblay', value.slice(0, -4)]) {
      const { error } = sealed.safeParse(text);
      expect(error?.issues).toMatchObject([{ params: { secret: true } }]);
      expect(error?.issues[0]?.message).toContain('npm run seal -- ');
      expect(error?.issues[0]?.message).not.toContain(text);
    }
    expect(sealed.safeParse(ADDRESS).error?.issues[0]?.message).toContain('adresse en clair');
  });

  it('is known fast, however it is made', () => {
    const spent = cpuClock();
    for (const text of [
      `sealed:${'A'.repeat(2_000_000)}`,
      `sealed:${btoa(`age-encryption.org/v1\n${'-> a\n'.repeat(100_000)}`)}`,
    ]) {
      expect(isSealed(text)).toBe(false);
    }
    expect(spent()).toBeLessThan(2000);
  });
});
