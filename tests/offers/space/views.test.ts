import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayAsk } from '../../../src/offers/life/command.ts';
import { heardFrom } from '../../../src/offers/life/transitions.ts';
import { actionsOn } from '../../../src/offers/space/actions.ts';
import { byCaisse } from '../../../src/offers/space/by-caisse.ts';
import { groupOffers } from '../../../src/offers/space/groups.ts';
import { seenGiver } from '../../../src/offers/space/seen-giver.ts';
import { offerStatuses } from '../../../src/offers/status.ts';
import { arbitraryGiver, arbitraryView } from '../../support/arbitrary-view.ts';

const viewer = fc.constantFrom('promoter' as const, 'team' as const);
const status = fc.constantFrom(...offerStatuses);
const source = fc.constantFrom('site' as const, 'counter' as const);

describe('contacts', () => {
  test('cross on acceptance, to the promoter; a team has those of its own counter', () => {
    fc.assert(
      fc.property(arbitraryGiver, status, source, viewer, (giver, at, from, as) => {
        const seen = seenGiver(giver, { status: at, source: from }, as);
        if (!seen.known) throw new Error('it is known');
        const crossed =
          as === 'promoter' ? at === 'accepted' || at === 'delivered' : from === 'counter';
        expect(seen.phone).toBe(crossed ? giver.phone : undefined);
        expect(seen.email).toBe(crossed ? giver.email : undefined);
        expect(seen.byMail).toBe(giver.email !== undefined);
        expect([seen.name, seen.message]).toEqual([giver.name, giver.message]);
      }),
    );
  });
});

describe('what can be done', () => {
  const left = fc.integer({ min: 0, max: 3 });

  test('is heard from where the offer stands, by who looks, and never for a giver with mail', () => {
    fc.assert(
      fc.property(arbitraryView, viewer, left, fc.boolean(), (offer, as, places, choices) => {
        const actions = actionsOn(offer, { as, left: places, choices });
        for (const action of actions) {
          expect(heardFrom[action]).toContain(offer.status);
          expect(mayAsk[action]).toContain(as);
        }
        const forGiver = actions.filter((each) => !mayAsk[each].includes('promoter'));
        if (forGiver.length > 0) {
          expect([as, offer.source]).toEqual(['team', 'counter']);
          const byMail = offer.giver.known && offer.giver.byMail;
          expect(byMail && offer.status !== 'unconfirmed').toBe(false);
        }
        if (actions.includes('accept') && offer.need) expect(places).toBeGreaterThan(0);
        if (actions.includes('accept')) expect(offer.project).toBeDefined();
        if (actions.includes('assign')) expect([offer.need, choices]).toEqual([undefined, true]);
      }),
      { numRuns: 1000 },
    );
  });

  test('something, of every offer that waits for an answer, unless nothing is left to take', () => {
    fc.assert(
      fc.property(arbitraryView, viewer, (offer, as) => {
        fc.pre(offer.status === 'offered');
        expect(actionsOn(offer, { as, left: 0, choices: false })).toContain('decline');
      }),
    );
  });
});

describe('lists', () => {
  const offers = fc.array(arbitraryView, { maxLength: 12 });

  test('of a project hold each confirmed offer once, grouped by what is to be done', () => {
    fc.assert(
      fc.property(offers, (all) => {
        const groups = groupOffers(all);
        const listed = groups.flatMap((group) => group.offers);
        expect(new Set(listed).size).toBe(listed.length);
        expect(listed.length).toBe(all.filter((each) => each.status !== 'unconfirmed').length);
        for (const { group, offers: own } of groups) {
          expect(own.length).toBeGreaterThan(0);
          const days = own.map(({ since }) => since);
          const oldestFirst = group !== 'received' && group !== 'ended';
          expect(days).toEqual(oldestFirst ? days.toSorted() : days.toSorted().reverse());
        }
      }),
    );
  });

  test('of a caisse hold each offer once, those that wait too long before all', () => {
    const projects = [{ slug: 'des-velos', title: 'Des vélos' }];
    fc.assert(
      fc.property(offers, (all) => {
        const list = byCaisse(all, projects, 14);
        const listed = [
          list.tooLong,
          list.standing,
          list.unconfirmed,
          ...list.byProject.map((each) => each.offers),
          list.received,
          list.ended,
        ].flat();
        expect(listed).toHaveLength(all.length);
        expect(new Set(listed)).toEqual(new Set(all));
        for (const offer of all) {
          const late = offer.status === 'offered' && offer.waited >= 14;
          expect(list.tooLong.includes(offer)).toBe(late);
        }
      }),
    );
  });
});
