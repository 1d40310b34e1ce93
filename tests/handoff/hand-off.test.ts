import fc from 'fast-check';
import { expect, test } from 'vitest';
import { handOff } from '../../src/handoff/hand-off.ts';
import type { CataloguedProject } from '../../src/model/catalogue.ts';
import { TODAY, testCatalogue } from '../support/catalogue.ts';

const project = testCatalogue.projects['des-velos'] as CataloguedProject;
const siteUrl = 'https://perron.example';

const withUrl = (url: string, hosts = ['laruchequebec.com']): CataloguedProject => ({
  ...project,
  funding: { partner: 'la-ruche', url, hosts },
});

test('whatever is written as the campaign’s address, one only ever goes to a host of the partner’s', () => {
  const parts = fc
    .array(
      fc.constantFrom(
        'https://',
        'http://',
        '//',
        'javascript:',
        'laruchequebec.com',
        'piege.example',
        '@',
        ':8443',
        '.',
        '/',
        '\\',
        '?',
        '#',
        '%2f',
        '%00',
        '\t',
        'LARUCHEQUEBEC.COM',
        'utm_source=x',
        '&',
        '。',
      ),
      { maxLength: 10 },
    )
    .map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.oneof(parts, fc.webUrl(), fc.string()), fc.string(), (url, slug) => {
      const result = handOff({ slug, project: withUrl(url), siteUrl, today: TODAY });
      if (!result.ok) return;
      const { protocol, hostname, port, username, searchParams } = new URL(result.url);
      expect([protocol, hostname, port, username]).toEqual(['https:', 'laruchequebec.com', '', '']);
      expect(searchParams.getAll('utm_campaign')).toHaveLength(1);
    }),
    { numRuns: 2000 },
  );
});

test('keeps what the campaign’s address already says, and is read back from its tags', () => {
  const result = handOff({
    slug: 'des-velos',
    project: withUrl('https://laruchequebec.com/p?utm_source=autre&a=1#dons'),
    siteUrl: 'https://perron.example:8443/x',
    today: TODAY,
  });
  expect(result).toEqual({
    ok: true,
    url: 'https://laruchequebec.com/p?utm_source=perron.example&a=1&utm_medium=referral&utm_campaign=des-velos#dons',
  });
});

test.each([
  ['', 'UNKNOWN_HOST'],
  ['https://laruchequebec.com.piege.example/', 'UNKNOWN_HOST'],
  ['https://laruchequebec.com@piege.example/', 'UNKNOWN_HOST'],
  ['https://x@laruchequebec.com/', 'UNKNOWN_HOST'],
  ['http://laruchequebec.com/', 'UNKNOWN_HOST'],
])('%j: %s', (url, reason) => {
  const result = handOff({ slug: 'x', project: withUrl(url), siteUrl, today: TODAY });
  expect(result).toEqual({ ok: false, reason });
});

test('a partner without hosts is sent nobody', () => {
  const alone = withUrl('https://laruchequebec.com/x', []);
  expect(handOff({ slug: 'x', project: alone, siteUrl, today: TODAY })).toMatchObject({
    ok: false,
  });
});
