import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSlug, slugFrom } from '../../../src/model/slug.ts';
import { withIds } from '../../../src/submissions/form/with-ids.ts';

interface Named {
  needs: { id: string; title?: string }[];
}

const needsOf = (...needs: unknown[]) => (withIds({ needs }) as Named).needs.map(({ id }) => id);

describe('the ids of needs and steps', () => {
  it('are made of their titles', () => {
    expect(needsOf({ title: 'Vélos d’enfant, même brisés' })).toEqual([
      'velos-d-enfant-meme-brises',
    ]);
    expect(needsOf({ title: 'Un cœur à l’œuvre' })).toEqual(['un-coeur-a-l-oeuvre']);
    expect(needsOf({ title: '漢字' }, {}, { title: 12 })).toEqual([
      'besoin',
      'besoin-2',
      'besoin-3',
    ]);
    expect(withIds({ steps: [{ title: '!' }] })).toEqual({ steps: [{ title: '!', id: 'etape' }] });
  });

  it('are each different, also from those that were given', () => {
    expect(needsOf({ title: 'Scie' }, { title: 'scie' }, { id: 'scie-2' }, { id: 'scie' })).toEqual(
      ['scie-3', 'scie-4', 'scie-2', 'scie'],
    );
  });

  it('leave alone what is no project', () => {
    for (const odd of [null, 12, 'x', [], { needs: 'x' }, { needs: [null, 3, []] }]) {
      expect(withIds(odd)).toEqual(odd);
    }
  });

  it('are slugs, unique and for good, whatever the titles', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 120 })), (titles) => {
        const once = withIds({ needs: titles.map((title) => ({ title })) }) as Named;
        const ids = once.needs.map(({ id }) => id);
        expect(ids.every(isSlug)).toBe(true);
        expect(new Set(ids).size).toBe(ids.length);
        expect(withIds(once)).toEqual(once);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a slug made of a title', () => {
  it('is cut between two words, and is never longer than it may be', () => {
    expect(slugFrom('Une remise d’outils à prêter', 20)).toBe('une-remise-d-outils');
    expect(slugFrom('a'.repeat(200))).toBe('a'.repeat(80));
    expect(slugFrom('../../etc/passwd')).toBe('etc-passwd');
    expect(slugFrom('---')).toBe('');
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        const slug = slugFrom(text);
        expect(slug === '' || isSlug(slug)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
