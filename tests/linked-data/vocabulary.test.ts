import { expect, test } from 'vitest';
import { breadcrumbs } from '../../src/linked-data/breadcrumbs.ts';
import { caisseThing } from '../../src/linked-data/caisse.ts';
import { jsonLd } from '../../src/linked-data/json-ld.ts';
import { webSiteThing } from '../../src/linked-data/web-site.ts';
import { addressesAt } from '../../src/model/address.ts';
import { schemaOrg, unknownIn } from '../support/schema-org.ts';

const vocabulary = schemaOrg();
const addressOf = addressesAt(new URL('https://site.example'));

test('the vocabulary knows what it should, and refuses what is not schema.org’s', () => {
  expect(vocabulary.propertiesOf('Project')).toContain('seeks');
  expect(vocabulary.propertiesOf('Project')).toContain('name');
  expect(unknownIn({ '@type': 'Demand', seeks: 'x' }, vocabulary)).toEqual([
    'Demand has no « seeks »',
  ]);
  expect(unknownIn({ '@graph': [{ '@type': 'Perron' }] }, vocabulary)).toEqual([
    'no type « Perron »',
  ]);
});

test('the site tells how it is searched', () => {
  const site = webSiteThing(
    {
      name: 'Perron',
      tagline: 'Devise',
      url: 'https://site.example',
      operator: 'Les voisins',
      sealTo: 'age1',
      licence: 'CC-BY-4.0',
    },
    addressOf,
  );
  expect(unknownIn(JSON.parse(jsonLd([site])), vocabulary)).toEqual([]);
  expect(site).toMatchObject({
    potentialAction: {
      target: { urlTemplate: 'https://site.example/recherche/?q={search_term_string}' },
      'query-input': 'required name=search_term_string',
    },
  });
});

test('a caisse tells what it serves, and nothing of its team', () => {
  const data = {
    name: 'Caisse d’ici',
    summary: 'Ouverte.',
    website: 'https://caisse.example',
    team: 'sealed:x',
  };
  const caisse = caisseThing(
    { id: 'caisse-d-ici', data } as unknown as Parameters<typeof caisseThing>[0],
    { regions: ['Estrie'], addressOf },
  );
  const things = [caisse, breadcrumbs([['Caisses', '/caisses/']], addressOf)];
  const written = jsonLd(things);
  expect(written).not.toContain('sealed');
  expect(unknownIn(JSON.parse(written), vocabulary)).toEqual([]);
  expect(JSON.parse(written)['@graph'][1].itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, name: 'Accueil', item: 'https://site.example/' },
    { '@type': 'ListItem', position: 2, name: 'Caisses', item: 'https://site.example/caisses/' },
  ]);
});
