import fc from 'fast-check';
import type { CataloguedNeed } from '../../src/model/catalogue.ts';
import type { OfferView } from '../../src/offers/space/offer-view.ts';
import { seenGiver } from '../../src/offers/space/seen-giver.ts';
import { offerStatuses } from '../../src/offers/status.ts';

const need: CataloguedNeed = {
  id: 'mecano',
  category: 'human',
  title: 'Mécaniciens vélo pour guider les élèves',
  asked: 2,
  covered: 0,
  window: { start: '2026-09-01', end: '2027-05-31' },
};

const project = { slug: 'des-velos', title: 'Des vélos', promoter: 'Atelier Deux Roues' };

/** Somebody who offers; always with some way to be reached. */
export const arbitraryGiver = fc
  .record({
    name: fc.string({ minLength: 1, maxLength: 20 }),
    message: fc.string({ minLength: 1, maxLength: 40 }),
    organisation: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
    availability: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
    phone: fc.constant('418 555-0123'),
    mailed: fc.boolean(),
  })
  .map(({ mailed, ...giver }) => ({
    ...giver,
    ...(mailed && { email: 'camille@visiteur.example' }),
  }));

/** An offer as its promoter or its caisse's team sees it. */
export const arbitraryView: fc.Arbitrary<OfferView> = fc
  .record({
    status: fc.constantFrom(...offerStatuses),
    source: fc.constantFrom('site' as const, 'counter' as const),
    as: fc.constantFrom('promoter' as const, 'team' as const),
    goesTo: fc.constantFrom('need', 'project', 'caisse'),
    since: fc.integer({ min: 10, max: 28 }).map((day) => `2026-11-${day}`),
    waited: fc.integer({ min: 0, max: 40 }),
    quantity: fc.integer({ min: 1, max: 12 }),
    placeAsked: fc.boolean(),
    giver: fc.option(arbitraryGiver, { nil: undefined }),
  })
  .map(({ as, goesTo, giver, ...view }) => ({
    id: '00000000-0000-4000-8000-000000000000',
    received: '2026-11-09',
    accepted: null,
    delivered: null,
    outcome: null,
    reason: null,
    ...(goesTo !== 'caisse' && { project }),
    ...(goesTo === 'need' && { need }),
    giver: giver ? seenGiver(giver, view, as) : { known: false, why: 'ERASED' },
    ...view,
  }));
