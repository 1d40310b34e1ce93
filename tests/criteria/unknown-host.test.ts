import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/criteria/assess.ts';
import { isAllowedHost } from '../../src/handoff/allowed-host.ts';

const HOST = 'laruchequebec.com';
const policy = {
  longestDays: 365,
  stepsAboveAmount: 10_000,
  stepsAbovePeople: 25,
  stepsAboveDays: 300,
  legalForms: ['nonprofit' as const],
};

const isRefused = (url: string) =>
  assess({ funding: { partner: 'la-ruche', url } }, { policy, hosts: { 'la-ruche': [HOST] } }).some(
    ({ code }) => code === 'UNKNOWN_HOST',
  );

describe('an address that looks like the partner’s', () => {
  it.each([
    'https://laruchequebec.com.evil.example/',
    'https://laruchequebec.com.',
    'https://laruchequebec.com./projets',
    'https://evil-laruchequebec.com/',
    'https://sub.laruchequebec.com/',
    'https://laruchequebec.co/',
    'https://laruchequebec.comm/',
    'https://laruchequebec-com.example/',
    'https://evil.example/laruchequebec.com',
    'https://evil.example?laruchequebec.com',
    'https://evil.example#laruchequebec.com',
    'https://laruchequebec.com@evil.example/',
    'https://laruchequebec.com:pass@evil.example/',
    'https://laruchequebec.com%2f@evil.example/',
    'https://evil.example\\@laruchequebec.com/',
    'https://user@laruchequebec.com/',
    'https://user:pass@laruchequebec.com/',
    'https://laruchequebec.com:8443/',
    'https://laruchequebec.com:80/',
    'http://laruchequebec.com/',
    'HTTP://LARUCHEQUEBEC.COM/',
    'ftp://laruchequebec.com/',
    'javascript://laruchequebec.com/%0aalert(1)',
    'data:text/html,laruchequebec.com',
    'blob:https://laruchequebec.com/x',
    'view-source:https://laruchequebec.com/',
    '//laruchequebec.com/',
    '/\\laruchequebec.com/',
    'laruchequebec.com',
    'https://lаruchequebec.com/',
    'https://laruchequébec.com/',
    'https://xn--laruchequbec-meb.com/',
    'https://laruche\u00adquebec.com.evil.example/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://[::1]/',
    'https://[::ffff:7f00:1]/',
    'https://localhost/',
    'https://%6c.evil.example/',
    'https://',
    'https:///',
    ' ',
    'https://laruchequebec.com evil.example/',
  ])('is refused: %s', (url) => {
    expect(isAllowedHost(url, [HOST])).toBe(false);
    if (url.trim() !== '') expect(isRefused(url)).toBe(true);
  });

  it.each([
    'https://laruchequebec.com',
    'https://laruchequebec.com/fr/projets/velos?x=1#don',
    'https://LaRucheQuebec.COM/velos',
    'https://laruchequebec.com:443/velos',
    'https://laruchequebec.com/@velos',
    'https://laruchequebec.com/https://evil.example',
  ])('is accepted when it is: %s', (url) => {
    expect(isAllowedHost(url, [HOST])).toBe(true);
    expect(isRefused(url)).toBe(false);
  });
});

describe('whatever the address', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'https:',
      'http:',
      'HTTPS:',
      'javascript:',
      '//',
      '/',
      '\\',
      HOST,
      HOST.toUpperCase(),
      'evil.example',
      'www.',
      '.',
      ':',
      ':443',
      ':444',
      '@',
      'user',
      '#',
      '?',
      '%2e',
      '%40',
      '%00',
      ' ',
      '\t',
      '\n',
      '\u202e',
      '\u200b',
      '\u00ad',
      'ｌ',
      'а',
      '。',
      '[',
      ']',
      '::1',
      '127.0.0.1',
      'xn--',
      '-',
      '',
    ),
    fc.string({ maxLength: 3 }),
  );
  const address = fc.oneof(
    fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
    fc.array(piece, { maxLength: 5 }).map((pieces) => `https://${pieces.join('')}${HOST}`),
    fc.array(piece, { maxLength: 5 }).map((pieces) => `https://${HOST}${pieces.join('')}`),
    fc.webUrl(),
  );

  it('only https on the very host is ever accepted', () => {
    let accepted = 0;
    fc.assert(
      fc.property(address, (url) => {
        if (!isAllowedHost(url, [HOST])) return;
        accepted += 1;
        // What a browser goes to, spelled out.
        expect(new URL(url).href).toMatch(/^https:\/\/laruchequebec\.com(?:[/?#]|$)/);
      }),
      { numRuns: 10_000 },
    );
    expect(accepted).toBeGreaterThan(100);
  });

  it('nothing is accepted where no host is allowed', () => {
    fc.assert(fc.property(address, (url) => !isAllowedHost(url, [])));
  });
});
