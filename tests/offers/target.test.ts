import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FAR_MORE_THAN_ASKED, findTarget, refuseOffer } from '../../src/offers/target.ts';
import { TODAY, testCatalogue } from '../support/catalogue.ts';
import { SEALED } from '../support/content-folder.ts';

const slugs = fc.oneof(
  fc.constantFrom(...Object.keys(testCatalogue.projects), '__proto__', 'constructor', 'toString'),
  fc.string(),
);
const needIds = fc.option(
  fc.oneof(fc.constantFrom('mecano', 'velos', 'passe', 'pieces'), fc.string()),
  { nil: undefined },
);
const days = fc
  .date({ min: new Date('2025-01-01'), max: new Date('2028-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('a target is always an open project of the catalogue, and one of its needs that is not over', () => {
  fc.assert(
    fc.property(slugs, needIds, days, (slug, needId, today) => {
      const finding = findTarget(testCatalogue, today, { project: slug, need: needId });
      if (!finding.ok || finding.target.kind !== 'project') return;
      const { project, need } = finding.target;
      expect(project).toBe(testCatalogue.projects[slug]);
      expect(project.status).toBe('open');
      expect(project.window.end >= today).toBe(true);
      expect(need?.id).toBe(needId);
      if (need) expect(need.window.end >= today).toBe(true);
    }),
  );
});

test('every slug of the catalogue is found, and no other', () => {
  fc.assert(
    fc.property(slugs, (slug) => {
      const finding = findTarget(testCatalogue, TODAY, { project: slug });
      const known = Object.keys(testCatalogue.projects).includes(slug);
      expect(!finding.ok && finding.reason === 'UNKNOWN_PROJECT').toBe(!known);
    }),
  );
});

test('a quantity is refused exactly above ten times what is asked', () => {
  const finding = findTarget(testCatalogue, TODAY, { project: 'des-velos', need: 'velos' });
  if (!finding.ok || finding.target.kind !== 'project') throw new Error('the need is open');
  const { target } = finding;
  const most = (target.need?.asked ?? 0) * FAR_MORE_THAN_ASKED;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), (quantity) => {
      expect(refuseOffer(target, quantity)).toHaveLength(quantity > most ? 1 : 0);
    }),
  );
});

test('money is refused whatever the quantity, and told where to go', () => {
  for (const [slug, where] of [
    ['des-velos', '/contribuer/des-velos'],
    ['sans-campagne', 'pas encore de campagne'],
  ] as const) {
    const finding = findTarget(testCatalogue, TODAY, { project: slug, need: 'pieces' });
    if (!finding.ok) throw new Error('the need is open');
    expect(refuseOffer(finding.target, undefined)).toMatchObject([
      { field: 'need', code: 'FINANCIAL_NEED', message: expect.stringContaining(where) },
    ]);
  }
});

test('an offer to a caisse goes to one that is there and takes part', () => {
  const caisses = {
    ...testCatalogue.caisses,
    'en-pause': {
      name: 'Caisse en pause',
      team: SEALED,
      participation: 'paused' as const,
      regions: [],
      review: { decides: 'team' as const, answerWithinDays: 14 },
    },
  };
  const catalogue = { ...testCatalogue, caisses };
  const found = (caisse: string) => findTarget(catalogue, TODAY, { caisse });
  expect(found('caisse-de-limoilou')).toMatchObject({ ok: true, target: { kind: 'caisse' } });
  expect(found('en-pause')).toEqual({ ok: false, reason: 'CAISSE_PAUSED' });
  for (const name of ['nulle-part', 'constructor', '']) {
    expect(found(name)).toEqual({ ok: false, reason: 'UNKNOWN_CAISSE' });
  }
});
