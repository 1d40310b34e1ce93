import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asked, need } from '../../src/model/need.ts';
import { partner } from '../../src/model/partner.ts';
import { picture } from '../../src/model/picture.ts';
import { project } from '../../src/model/project.ts';
import { resource } from '../../src/model/resource.ts';
import { isSlug } from '../../src/model/slug.ts';
import { arbitraryNeed, arbitraryProject } from '../support/arbitrary-project.ts';

const window = { start: '2026-09-01', end: '2027-05-31' };

describe('a project', () => {
  const [sound] = fc.sample(arbitraryProject(), 1);
  const issuesWith = (change: object) =>
    project.safeParse({ ...sound, ...change }).error?.issues.map(({ path }) => path.join('.')) ??
    [];

  it('tells what does not agree in it, by its own field', () => {
    expect(issuesWith({ status: 'completed', outcome: undefined })).toEqual(['outcome']);
  });

  it('belongs to a community or a sector once', () => {
    expect(issuesWith({ communities: ['a', 'b', 'a'] })).toEqual(['communities.2']);
    expect(issuesWith({ sectors: ['a', 'a'] })).toEqual(['sectors.1']);
    expect(issuesWith({ sectors: [] })).toEqual(['sectors']);
  });

  it.each([
    ['G1L 1A1', 'G1L 1A1'],
    ['g1l1a1', 'G1L 1A1'],
    [' G1L-1A1 ', 'G1L 1A1'],
    ['h2j', 'H2J'],
  ])('takes a postal code as it was typed: %s', (typed, kept) => {
    const place = { municipality: 'Québec', postalCode: typed };
    expect(project.parse({ ...sound, place }).place.postalCode).toBe(kept);
  });

  it.each(['', 'G1', 'G1L 1A', '12345', 'D1L 1A1', 'G1O 1A1', 'G1L 1A1 1', 'Québec'])(
    'refuses what is no postal code: %j',
    (postalCode) => {
      const place = { municipality: 'Québec', postalCode };
      expect(issuesWith({ place })).toContain('place.postalCode');
    },
  );
});

describe('a need', () => {
  it('may be covered beyond what it asked: more came', () => {
    fc.assert(
      fc.property(arbitraryNeed(window), (made) => {
        const covered = asked(made) + 1;
        expect(need.parse({ ...made, covered }).covered).toBe(covered);
      }),
    );
  });

  it('counts people whole; goods and money in parts', () => {
    const covered = 1.5;
    for (const made of fc.sample(arbitraryNeed(window), 60)) {
      expect(need.safeParse({ ...made, covered }).success).toBe(made.category !== 'human');
      expect(need.safeParse({ ...made, covered: -1 }).success).toBe(false);
    }
  });

  it('has the fields of its own category and no other', () => {
    const human = { category: 'human', id: 'a', title: 'A', skill: 'sewing', quantity: 1 };
    expect(need.safeParse(human).success).toBe(true);
    for (const foreign of [
      { unit: 'piece' },
      { amount: 5 },
      { loan: true },
      { material: 'bicycle' },
    ]) {
      expect(need.safeParse({ ...human, ...foreign }).success).toBe(false);
    }
  });
});

describe('a partner', () => {
  const base = { name: 'X', summary: 'x' };
  it.each([
    [{ kind: 'crowdfunding', hosts: ['a.example'] }, true],
    [{ kind: 'crowdfunding', hosts: [] }, false],
    [{ kind: 'crowdfunding' }, false],
    [{ kind: 'local' }, true],
    [{ kind: 'local', hosts: ['a.example'] }, false],
  ])('%j', (change, fine) => {
    expect(partner.safeParse({ ...base, ...change }).success).toBe(fine);
  });
});

describe('a picture', () => {
  it.each(['media/velo.jpg', '/media/2026/velo-1.webp', 'media/a.b.JPEG'])('may be %s', (file) => {
    expect(picture.safeParse({ file, alt: 'Un vélo' }).success).toBe(true);
  });

  it.each([
    'velo.jpg',
    'media/../settings.yml',
    'media/../../etc/x.jpg',
    'media/..%2f.jpg',
    'media/.cache.jpg',
    'media//velo.jpg',
    'https://evil.example/media/velo.jpg',
    'media/velo.svg',
    'media/velo.jpg.exe',
    'media/velo.jpg\n',
  ])('may not be %j', (file) => {
    expect(picture.safeParse({ file, alt: 'Un vélo' }).success).toBe(false);
  });

  it('is described', () => {
    expect(picture.safeParse({ file: 'media/velo.jpg', alt: ' ' }).success).toBe(false);
  });
});

describe('a resource', () => {
  it('names each thing once', () => {
    const issues = resource.safeParse({ name: 'X', summary: 'x', skills: ['a', 'a'] }).error
      ?.issues;
    expect(issues).toMatchObject([{ path: ['skills', 1] }]);
  });
});

describe('a slug', () => {
  it.each(['a', 'des-velos', '2026', 'a'.repeat(80)])('may be %s', (text) => {
    expect(isSlug(text)).toBe(true);
  });

  it.each([
    '',
    'A',
    'é',
    'a_b',
    'a b',
    '-a',
    'a-',
    'a--b',
    'a/b',
    '..',
    'a.b',
    'a\n',
    'a'.repeat(81),
  ])('may not be %j', (text) => {
    expect(isSlug(text)).toBe(false);
  });
});
