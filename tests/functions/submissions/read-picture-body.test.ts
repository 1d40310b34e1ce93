import { describe, expect, test } from 'vitest';
import { readPictureBody } from '../../../netlify/http/submissions/read-picture-body.ts';
import { LARGEST_PICTURE, LARGEST_PICTURE_BODY } from '../../../src/submissions/picture-limits.ts';

type Part = [name: string, value: string | Uint8Array<ArrayBuffer>];

function sent(parts: Part[], headers: Record<string, string> = {}): Request {
  const form = new FormData();
  for (const [name, value] of parts) {
    if (typeof value === 'string') form.append(name, value);
    else
      form.append(name, new File([value], '../../../content/settings.yml', { type: 'text/html' }));
  }
  return new Request('https://perron.example/', { method: 'POST', body: form, headers });
}

function typedBody(body: string, type = 'multipart/form-data; boundary=b'): Request {
  const headers = { 'content-type': type };
  return new Request('https://perron.example/', { method: 'POST', body, headers });
}

const bytes = new Uint8Array([0xff, 0xd8, 0xff, 0, 10, 13, 200]);
const refusal = async (request: Request) => {
  const reading = await readPictureBody(request);
  return reading.ok ? 'read' : reading.reason;
};

describe('a form that brings a photo', () => {
  test('is read byte for byte, with what was typed', async () => {
    const reading = await readPictureBody(
      sent([
        ['picture', bytes],
        ['alt', 'Deux enfants à vélo 🚲'],
        ['__proto__', 'x'],
      ]),
    );
    if (!reading.ok) throw new Error(reading.reason);
    expect(reading.body.file).toEqual(bytes);
    expect([...reading.body.typed]).toEqual([
      ['alt', 'Deux enfants à vélo 🚲'],
      ['__proto__', 'x'],
    ]);
  });

  test('may bring none: browsers then send an empty file', async () => {
    for (const parts of [[['picture', new Uint8Array()]], [['alt', 'x']]] as Part[][]) {
      const reading = await readPictureBody(sent(parts));
      expect(reading.ok && reading.body.file).toBeUndefined();
    }
  });

  test('takes the largest photo, and whatever is beside it', async () => {
    const largest = new Uint8Array(LARGEST_PICTURE);
    expect(
      await refusal(
        sent([
          ['picture', largest],
          ['alt', 'é'.repeat(200)],
        ]),
      ),
    ).toBe('read');
  });
});

describe('what is refused', () => {
  test('more than it may hold, without reading all of it', async () => {
    const piece = new Uint8Array(64 * 1024);
    let given = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        given += piece.byteLength;
        controller.enqueue(piece);
      },
    });
    const request = new Request('https://perron.example/', {
      method: 'POST',
      body: endless,
      duplex: 'half',
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
    } as RequestInit);
    expect(await refusal(request)).toBe('TOO_BIG');
    expect(given).toBeLessThan(LARGEST_PICTURE_BODY + 4 * piece.byteLength);
  });

  test('what says that it is bigger', async () => {
    const length = String(LARGEST_PICTURE_BODY + 1);
    expect(await refusal(sent([['alt', 'x']], { 'content-length': length }))).toBe('TOO_BIG');
  });

  test.each([
    ['application/json', '{}'],
    ['application/x-www-form-urlencoded', 'picture=x'],
    ['image/jpeg', 'x'],
    ['', 'x'],
  ])('the type « %s »', async (type, body) => {
    expect(await refusal(typedBody(body, type))).toBe('UNSUPPORTED_TYPE');
  });

  test('a compressed body', async () => {
    expect(await refusal(sent([], { 'content-encoding': 'gzip' }))).toBe('UNSUPPORTED_TYPE');
  });

  const part = (name: string, value: string) =>
    `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

  test.each([
    ['broken', typedBody('--b\r\nbroken')],
    ['empty', typedBody('')],
    ['of no boundary', typedBody('--b--', 'multipart/form-data')],
    ['of another boundary', typedBody('--c--')],
    ['with a field twice', typedBody(`${part('alt', 'a')}${part('alt', 'b')}--b--`)],
    [
      'with two photos',
      sent([
        ['picture', bytes],
        ['picture', bytes],
      ]),
    ],
    ['with a file elsewhere', sent([['alt', bytes]])],
  ])('a form %s', async (_name, request) => {
    expect(await refusal(request)).toBe('UNREADABLE');
  });

  test('a text in another encoding', async () => {
    const start = Buffer.from('--b\r\nContent-Disposition: form-data; name="alt"\r\n\r\n');
    const body = Buffer.concat([start, Buffer.from([0xe9, 0xe8]), Buffer.from('\r\n--b--')]);
    const headers = { 'content-type': 'multipart/form-data; boundary=b' };
    const request = new Request('https://perron.example/', { method: 'POST', body, headers });
    expect(await refusal(request)).toBe('UNREADABLE');
  });
});
