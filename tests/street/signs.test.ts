import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { readSign } from '../../src/drawing/sign.ts';
import { embedCode, oEmbed } from '../../src/street/embed.ts';
import { placeSign } from '../../src/street/place-sign.ts';
import { projectSign } from '../../src/street/project-sign.ts';
import type { Shown } from '../../src/street/shown.ts';
import { firstLacking } from '../../src/today/first-lacking.ts';
import { projectOn } from '../../src/today/project.ts';
import { arbitraryDay, arbitraryProject } from '../support/arbitrary-project.ts';

const settings = { demonstration: { clock: '2026-11-23', notice: 'Inventé.', real: [] } };
const unitOf = () => ({ one: 'pot', many: 'pots' });
const on = (day: string, data: Parameters<typeof projectOn>[1]['data']) =>
  projectOn(day, { slug: 'velos', data, story: '' }, settings as never);

describe('the sign of a project', () => {
  test('always says what it is about, in at most three lines or a sentence', () => {
    fc.assert(
      fc.property(arbitraryProject(), arbitraryDay, (data, day) => {
        const project = on(day, data);
        const sign = projectSign(project, 'Capitale-Nationale', unitOf);
        expect(sign.heading).not.toBe('');
        expect(sign.lines.map(({ text }) => text)).toEqual(
          project.lacking.slice(0, 3).map(({ need }) => need.title),
        );
        expect(sign.lines.length > 0).toBe(sign.sentence === undefined);
        expect(sign.heading.startsWith('Il manque')).toBe(project.lacking.length > 0);
        expect(sign.heading === 'C’est fait').toBe(data.status === 'completed');
        expect(readSign(sign).startsWith(data.title)).toBe(true);
      }),
    );
  });

  test('names people and things before money where only one can be named', () => {
    fc.assert(
      fc.property(arbitraryProject(), arbitraryDay, (data, day) => {
        const project = on(day, data);
        const [first] = firstLacking([project]);
        expect(first === undefined).toBe(project.lacking.length === 0);
        if (first?.item.need.category !== 'financial') return;
        expect(project.lacking.every(({ need }) => need.category === 'financial')).toBe(true);
      }),
    );
  });
});

test('the sign of a place says what its projects lack, or that nothing does', () => {
  const place = { kicker: 'Région', title: 'Estrie', summary: 'Des collines.', fictional: false };
  const wanted = Array.from({ length: 4 }, (_, index) => ({
    category: 'material' as const,
    term: `t${index}`,
    unit: 'pot',
    missing: index + 1,
    projects: ['a'],
    essential: false,
  }));
  const termOf = ({ term }: { term: string }) => term.toUpperCase();
  const full = placeSign({ ...place, open: 2, wanted }, unitOf, termOf);
  expect(full.lines.map(({ text }) => text)).toEqual(['T0', 'T1', 'T2']);
  expect(full.lines[1]?.quantity).toMatch(/^2\spots$/);
  expect(full.heading).toBe('Il manque, entre autres');
  const empty = placeSign({ ...place, open: 0, wanted: [] }, unitOf, termOf);
  expect(empty).toMatchObject({ lines: [], sentence: 'Des collines.', term: '' });
});

test('a card is embedded by one frame, whatever its title, and oEmbed describes it', () => {
  const site = new URL('https://perron.example');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 90 }), (title) => {
      const shown = {
        kind: 'projets',
        slug: 'des-velos',
        sign: { title },
      } as Shown;
      const code = embedCode(shown, site, 'Perron');
      const { document } = parseHTML(`<!doctype html><html><body>${code}</body></html>`);
      expect(document.body.children).toHaveLength(1);
      const frame = document.body.firstElementChild;
      expect(frame?.localName).toBe('iframe');
      expect(frame?.attributes).toHaveLength(6);
      expect(frame?.getAttribute('src')).toBe('https://perron.example/cartes/projets/des-velos/');
      expect(oEmbed(shown, site, 'Perron')).toMatchObject({
        version: '1.0',
        type: 'rich',
        title,
        html: code,
        width: expect.any(Number),
        height: expect.any(Number),
        thumbnail_url: 'https://perron.example/partage/projets/des-velos.png',
      });
    }),
  );
});
