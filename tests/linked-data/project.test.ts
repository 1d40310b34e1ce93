import { describe, expect, test } from 'vitest';
import type { ProjectToday } from '../../src/content.ts';
import { jsonLd } from '../../src/linked-data/json-ld.ts';
import { projectThing } from '../../src/linked-data/project.ts';
import { addressesAt } from '../../src/model/address.ts';
import { tally } from '../../src/model/missing.ts';
import { need as needSchema } from '../../src/model/need.ts';

const window = { start: '2026-09-01', end: '2027-05-31' };
const boards = needSchema.parse({
  id: 'bois',
  category: 'material',
  title: 'Du bois </script><script>alert(1)</script>',
  material: 'lumber',
  unit: 'board',
  quantity: 40,
  covered: 26,
});
const money = needSchema.parse({
  id: 'vis',
  category: 'financial',
  title: 'Des vis',
  amount: 600,
  use: 'purchase',
});
const lacking = [boards, money].map((need) => ({
  need,
  tally: tally(need),
  state: 'lacking' as const,
  window,
}));
const project = {
  slug: 'des-bancs',
  takesOffers: true,
  lacking,
  data: {
    title: 'Des bancs <!-- pour tous',
    summary: 'Quatre bancs.',
    region: 'estrie',
    window,
    place: { municipality: 'Sherbrooke', remote: false },
    promoter: { name: 'Atelier', legalForm: 'nonprofit', contact: 'sealed:x' },
    funding: { partner: 'la-ruche', url: 'https://laruchequebec.com/x', goal: 600, raised: 0 },
  },
} as unknown as ProjectToday;
const addressOf = addressesAt(new URL('https://site.example'));

const written = (some: Partial<ProjectToday> = {}) =>
  jsonLd([projectThing({ ...project, ...some }, addressOf)]);

describe('a project for machines', () => {
  test('says where it is, as nearly as its town is known', () => {
    expect(JSON.parse(written()).location.geo).toEqual({
      '@type': 'GeoCoordinates',
      latitude: expect.closeTo(45.4, 1),
      longitude: expect.closeTo(-71.9, 1),
    });
  });

  test('says what is still missing as demands, and money as a donation', () => {
    const data = JSON.parse(written());
    expect(data['@type']).toBe('Project');
    expect(data.url).toBe('https://site.example/projets/des-bancs/');
    expect(data.seeks).toHaveLength(1);
    expect(data.seeks[0]).toMatchObject({
      '@type': 'Demand',
      name: expect.stringMatching(/^Du bois/),
      url: 'https://site.example/projets/des-bancs/offrir/bois/',
      eligibleQuantity: { value: 14 },
    });
    expect(data.potentialAction).toMatchObject({
      '@type': 'DonateAction',
      target: 'https://site.example/contribuer/des-bancs',
      price: 600,
    });
    expect(data.location.address.addressRegion).toBe('QC');
  });

  test('asks for nothing once the project takes no more', () => {
    const data = JSON.parse(written({ takesOffers: false, lacking: [] }));
    expect(data.seeks).toEqual([]);
    expect(data.potentialAction).toBeUndefined();
  });

  test('no text in it can leave its script, and no address is in it', () => {
    expect(written()).not.toContain('<');
    expect(JSON.parse(written()).seeks[0].name).toContain('</script>');
    expect(written()).not.toContain('sealed');
  });
});
