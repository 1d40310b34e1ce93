import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sayHowMany } from '../../../src/components/submissions/live/how-many.ts';
import { dataIsland } from '../../../src/components/submissions/live/live-data.ts';
import { sayKept } from '../../../src/components/submissions/live/saving-words.ts';
import { byInitial } from '../../../src/components/submissions/needs/by-initial.ts';
import { matchedName } from '../../../src/components/submissions/needs/matched-name.ts';

const carpentry = {
  id: 'carpentry',
  label: 'Menuiserie et charpente',
  synonyms: ['menuisier', 'charpentière', 'bois'],
};

describe('the name by which a term was found', () => {
  it('is said where its own does not tell it', () => {
    expect(matchedName(carpentry, 'bois')).toBe('bois');
    expect(matchedName(carpentry, 'charpentieres')).toBe('charpentière');
    expect(matchedName(carpentry, 'charpente')).toBeUndefined();
    expect(matchedName(carpentry, '')).toBeUndefined();
  });
});

describe('a list by its letters', () => {
  it('puts accents where people look for them', () => {
    const list = ['Écoute', 'Cuisine', 'Danse', 'Électricité', 'Ergothérapie', 'Écriture'];
    expect(byInitial(list.map((label) => ({ label })))).toEqual([
      ['C', [{ label: 'Cuisine' }]],
      ['D', [{ label: 'Danse' }]],
      ['E', ['Écoute', 'Écriture', 'Électricité', 'Ergothérapie'].map((label) => ({ label }))],
    ]);
  });

  it('loses none', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ label: fc.string({ minLength: 1 }) })), (terms) => {
        expect(byInitial(terms).flatMap(([, group]) => group)).toHaveLength(terms.length);
      }),
    );
  });
});

describe('what the page says', () => {
  it('counts in French', () => {
    expect(sayHowMany(0, 0)).toBe('Rien à corriger ici.');
    expect(sayHowMany(1, 0)).toBe('Une chose à corriger ici.');
    expect(sayHowMany(2, 1)).toBe('2 choses à corriger ici, et un conseil.');
    expect(sayHowMany(0, 2)).toBe('Rien à corriger ici, 2 conseils.');
  });

  it('says when, as people here write the hour', () => {
    expect(sayKept(new Date(2026, 10, 24, 14, 5)).replace(/\s/g, ' ')).toBe(
      'Enregistré à 14 h 05.',
    );
  });
});

describe('the data of a page', () => {
  it('cannot end the element that holds it, and comes back the same', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom('</script>', '<!--', ']]>')), (text) => {
        const held = dataIsland({ text });
        expect(held).not.toContain('<');
        expect(JSON.parse(held)).toEqual({ text });
      }),
    );
  });
});
