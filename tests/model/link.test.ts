import { describe, expect, it } from 'vitest';
import { host, link } from '../../src/model/link.ts';

describe('a link', () => {
  it.each([
    'https://example.org',
    'https://example.org/',
    'https://www.example.org/une/page?a=b&c=d#fin',
    'https://example.org/été',
    'https://québec.example/',
    'https://example.org:8443/a',
    'https://example.org/@atelier',
    'https://example.org/a%20b',
  ])('may be %s', (text) => {
    expect(link.parse(text)).toBe(text);
  });

  it.each([
    '',
    'example.org',
    'http://example.org',
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.org',
    '//example.org',
    'https:example.org',
    'https:/example.org',
    'https:\\\\example.org',
    'https://example.org\\@evil.example',
    'https://user@example.org',
    'https://d\u0435sjardins.com/',
    'https://desj\u0251rdins.com/',
    'https://desjardins%2ecom/',
    'https://user:pass@example.org',
    'https://@example.org',
    'https://example.org/a b',
    'https://example.org/\u202e',
    'https://example.org/\u200b',
    'https://localhost/',
    'https://10.0.0.1/',
    'https://[::1]/',
    'https://0x7f000001/',
    'https://2130706433/',
    `https://example.org/${'a'.repeat(500)}`,
  ])('may not be %j', (text) => {
    expect(link.safeParse(text).success).toBe(false);
  });
});

it('loses what a browser drops from it: what is read is what is followed', () => {
  expect(link.parse(' https://exam\nple.org/a\tb\n')).toBe('https://example.org/ab');
});

describe('a host', () => {
  it.each(['laruchequebec.com', 'www.la-ruche.example', 'a.b.c.quebec', 'xn--qubec-csa.example'])(
    'may be %s',
    (text) => {
      expect(host.parse(text)).toBe(text);
    },
  );

  it.each([
    '',
    'com',
    'LaRuche.com',
    'laruche.com.',
    '.laruche.com',
    'laruche.com:443',
    'https://laruche.com',
    'laruche.com/fr',
    '*.laruche.com',
    'user@laruche.com',
    'la ruche.com',
    'laruchequébec.com',
    '10.0.0.1',
    '-a.com',
    'a-.com',
    'a..com',
    `${'a'.repeat(250)}.com`,
  ])('may not be %j', (text) => {
    expect(host.safeParse(text).success).toBe(false);
  });
});
