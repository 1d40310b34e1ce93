import { randomBytes } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import {
  type CleanPicture,
  cleanPicture,
} from '../../../netlify/adapters/pictures/clean-picture.ts';
import { HEAVIEST } from '../../../netlify/adapters/pictures/encode-lightly.ts';
import { LARGEST_PICTURE } from '../../../src/submissions/picture-limits.ts';
import { cpuClock } from '../../support/cpu-time.ts';
import { asCameraWrites, colourAt, redAndBlue } from '../../support/pictures.ts';

async function cleaned(bytes: Uint8Array): Promise<CleanPicture> {
  const cleaning = await cleanPicture(bytes);
  if (!cleaning.ok) throw new Error(`refused: ${cleaning.reason}`);
  return cleaning;
}

/** The chunks of a WebP file: all that it holds. */
function chunks(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes);
  expect(file.toString('latin1', 0, 4)).toBe('RIFF');
  expect(file.readUInt32LE(4)).toBe(file.length - 8);
  const names: string[] = [];
  for (let at = 12; at < file.length; ) {
    names.push(file.toString('latin1', at, at + 4));
    const size = file.readUInt32LE(at + 4);
    at += 8 + size + (size % 2);
  }
  return names;
}

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

describe('a photo', () => {
  test.each([
    ['JPEG', redAndBlue().jpeg()],
    ['PNG', redAndBlue().png()],
    ['WebP', redAndBlue().webp()],
    ['AVIF', redAndBlue().avif({ effort: 0 })],
    ['PNG of few colours', redAndBlue().png({ palette: true })],
    ['grey JPEG', redAndBlue().greyscale().jpeg()],
    ['JPEG of a printer', redAndBlue().toColourspace('cmyk').jpeg()],
    ['16-bit PNG', redAndBlue().toColourspace('rgb16').png()],
  ])('%s becomes a WebP that holds an image and nothing else', async (name, picture) => {
    const clean = await cleaned(await picture.toBuffer());
    expect(clean).toMatchObject({ type: 'image/webp', extension: 'webp', width: 64, height: 32 });
    expect(chunks(clean.bytes)).toEqual(['VP8 ']);
    expect(await sharp(clean.bytes).metadata()).toMatchObject({ format: 'webp', width: 64 });
    if (name.startsWith('grey')) return;
    expect([await colourAt(clean.bytes, 0, 0.5), await colourAt(clean.bytes, 1, 0.5)]).toEqual([
      'red',
      'blue',
    ]);
  });

  test('tells no longer where, when, by whom and with what it was taken', async () => {
    const camera = await asCameraWrites();
    const before = await sharp(camera).metadata();
    expect(before.exif && before.xmp).toBeTruthy();
    const secrets = ['Nom', 'Modele-9000', 'SERIE-12345', 'chez-nous', 'Exif', 'xmpmeta'];
    for (const secret of secrets) expect(text(camera), secret).toContain(secret);
    const { bytes } = await cleaned(camera);
    for (const secret of secrets) expect(text(bytes), secret).not.toContain(secret);
    const { exif, xmp, iptc, icc, orientation } = await sharp(bytes).metadata();
    expect([exif, xmp, iptc, icc, orientation]).toEqual(Array(5).fill(undefined));
  });

  test.each([
    [1, 64, 32, ['red', 'blue']],
    [3, 64, 32, ['blue', 'red']],
  ])('held as %i is turned upright', async (orientation, width, height, sides) => {
    const clean = await cleaned(await asCameraWrites(orientation));
    expect(clean).toMatchObject({ width, height });
    const seen = [await colourAt(clean.bytes, 0, 0.5), await colourAt(clean.bytes, 1, 0.5)];
    expect(seen).toEqual(sides);
  });

  test.each([
    [6, ['red', 'blue']],
    [8, ['blue', 'red']],
  ])('held on its side, as %i, stands', async (orientation, ends) => {
    const clean = await cleaned(await asCameraWrites(orientation));
    expect(clean).toMatchObject({ width: 32, height: 64 });
    expect([await colourAt(clean.bytes, 0.5, 0), await colourAt(clean.bytes, 0.5, 1)]).toEqual(
      ends,
    );
  });

  test('of a wide range of colours keeps the look of them, in those of screens', async () => {
    const wide = await sharp({
      create: { width: 16, height: 16, channels: 3, background: { r: 200, g: 60, b: 60 } },
    })
      .withIccProfile('p3')
      .png()
      .toBuffer();
    expect((await sharp(wide).metadata()).icc).toBeDefined();
    const { bytes } = await cleaned(wide);
    expect(chunks(bytes)).toEqual(['VP8 ']);
    const [red = 0, green = 0, blue = 0] = await sharp(bytes).raw().toBuffer();
    for (const [seen, meant] of [
      [red, 200],
      [green, 60],
      [blue, 60],
    ] as const) {
      expect(Math.abs(seen - meant)).toBeLessThan(12);
    }
  });

  test('that one sees through lies on white', async () => {
    const clear = { width: 8, height: 8, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } };
    const { bytes } = await cleaned(
      await sharp({ create: clear as never })
        .png()
        .toBuffer(),
    );
    expect(await colourAt(bytes, 0.5, 0.5)).toMatch(/^25[45],25[45],25[45]$/);
  });

  test('of a large camera is made small, and a small one is not blown up', async () => {
    expect(await cleaned(await redAndBlue(4000, 3000).jpeg().toBuffer())).toMatchObject({
      width: 1600,
      height: 1200,
    });
    expect(await cleaned(await redAndBlue(900, 3000).jpeg().toBuffer())).toMatchObject({
      width: 480,
      height: 1600,
    });
    expect(await cleaned(await redAndBlue(10, 6).jpeg().toBuffer())).toMatchObject({ width: 10 });
  });

  test('stays light, even where nothing in it can be left out', async () => {
    const noise = randomBytes(1600 * 1600 * 3);
    const heavy = await sharp(noise, { raw: { width: 1600, height: 1600, channels: 3 } })
      .jpeg({ quality: 90 })
      .toBuffer();
    expect(heavy.length).toBeLessThan(LARGEST_PICTURE);
    const { bytes, width, height } = await cleaned(heavy);
    expect(bytes.length).toBeLessThanOrEqual(HEAVIEST);
    expect(await sharp(bytes).metadata()).toMatchObject({ width, height });
  });
});

describe('a photo that is also something else', () => {
  const payloads = {
    html: '<html><script>alert("polyglotte")</script></html>',
    php: '<?php system($_GET["polyglotte"]); ?>',
    js: '*/alert("polyglotte")/*',
    svg: '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(\'polyglotte\')"/>',
    zip: 'PK\x03\x04polyglotte.php\x00PK\x05\x06',
    pdf: '%PDF-1.7\npolyglotte\n%%EOF',
  };

  const withComment = (jpeg: Buffer, comment: string) => {
    const bytes = Buffer.from(comment, 'latin1');
    const header = Buffer.from([0xff, 0xfe, 0, 0]);
    header.writeUInt16BE(bytes.length + 2, 2);
    return Buffer.concat([jpeg.subarray(0, 2), header, bytes, jpeg.subarray(2)]);
  };

  const withTextChunk = (png: Buffer, comment: string) => {
    const body = Buffer.concat([Buffer.from('tEXtComment\0'), Buffer.from(comment, 'latin1')]);
    const ends = [Buffer.alloc(4), Buffer.alloc(4)] as const;
    ends[0].writeUInt32BE(body.length - 4);
    ends[1].writeUInt32BE(crc32(body));
    return Buffer.concat([png.subarray(0, 33), ends[0], body, ends[1], png.subarray(33)]);
  };

  test.each(Object.entries(payloads))('%s', async (_name, payload) => {
    const after = Buffer.from(payload, 'latin1');
    const [jpeg, png, webp, avif] = await Promise.all([
      redAndBlue().jpeg().toBuffer(),
      redAndBlue().png().toBuffer(),
      redAndBlue().webp().toBuffer(),
      redAndBlue().avif({ effort: 0 }).toBuffer(),
    ]);
    const files = [
      Buffer.concat([jpeg, after]),
      withComment(jpeg, payload),
      Buffer.concat([png, after]),
      withTextChunk(png, payload),
      Buffer.concat([webp, after]),
      Buffer.concat([avif, after]),
    ];
    for (const file of files) {
      expect(text(file)).toContain('polyglotte');
      const { bytes } = await cleaned(file);
      expect(chunks(bytes)).toEqual(['VP8 ']);
      expect(text(bytes)).not.toContain('polyglotte');
    }
  });
});

describe('what is no photo', () => {
  const gif = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAUwAOw==', 'base64');
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic')]);
  const film = Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from('ftypisom\0\0\x02\0isommp42'),
  ]);

  test.each([
    ['nothing', Buffer.alloc(0), 'NOT_A_PICTURE'],
    ['a text', Buffer.from('bonjour'), 'NOT_A_PICTURE'],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'NOT_A_PICTURE'],
    ['zeros', Buffer.alloc(5000), 'NOT_A_PICTURE'],
    ['noise', Buffer.concat([Buffer.from('x'), randomBytes(5000)]), 'NOT_A_PICTURE'],
    ['a program', Buffer.from('\x7fELF\x02\x01\x01'), 'NOT_A_PICTURE'],
    ['a drawing with a script', Buffer.from('<svg onload="alert(1)"></svg>'), 'UNSUPPORTED_TYPE'],
    ['a drawing behind a header', Buffer.from('<?xml version="1.0"?>\n<svg >'), 'UNSUPPORTED_TYPE'],
    ['a GIF', gif, 'UNSUPPORTED_TYPE'],
    ['a GIF that is a script', Buffer.from('GIF89a=1;alert(1)//'), 'UNSUPPORTED_TYPE'],
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj'), 'UNSUPPORTED_TYPE'],
    ['a film', film, 'UNSUPPORTED_TYPE'],
    ['a photo of an iPhone', heic, 'HEIC'],
    ['the first bytes of a JPEG', Buffer.from('\xff\xd8\xff\xe0', 'latin1'), 'DAMAGED'],
    ['a JPEG that goes on as a page', Buffer.from('\xff\xd8\xff<script>', 'latin1'), 'DAMAGED'],
    ['a JPEG that goes on as a drawing', Buffer.from('\xff\xd8\xff<svg >', 'latin1'), 'DAMAGED'],
    ['the first bytes of a PNG', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'DAMAGED'],
    ['a WebP of nothing', Buffer.from('RIFF\x04\0\0\0WEBP', 'latin1'), 'DAMAGED'],
  ])('%s is refused', async (_name, bytes, reason) => {
    expect(await cleanPicture(bytes)).toEqual({ ok: false, reason });
  });

  test('a TIFF is refused, well made as it may be', async () => {
    const tiff = await redAndBlue().tiff().toBuffer();
    expect(await cleanPicture(tiff)).toEqual({ ok: false, reason: 'UNSUPPORTED_TYPE' });
  });

  test.each([
    ['JPEG', redAndBlue(640, 320).jpeg()],
    ['PNG', redAndBlue(640, 320).png()],
    ['WebP', redAndBlue(640, 320).webp({ lossless: true })],
    ['AVIF', redAndBlue(640, 320).avif({ effort: 0 })],
  ])('a %s cut in its middle is refused', async (_name, picture) => {
    const whole = await picture.toBuffer();
    const half = whole.subarray(0, Math.floor(whole.length / 2));
    expect(await cleanPicture(half)).toEqual({ ok: false, reason: 'DAMAGED' });
  });

  test('an animation is refused', async () => {
    const frames = await Promise.all(
      ['#f00', '#00f'].map((background) =>
        sharp({ create: { width: 16, height: 16, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const animated = await sharp(frames, { join: { animated: true } })
      .webp()
      .toBuffer();
    expect((await sharp(animated).metadata()).pages).toBe(2);
    expect(await cleanPicture(animated)).toEqual({ ok: false, reason: 'ANIMATED' });
  });
});

describe('what would be too much', () => {
  test('too many bytes, whatever they are', async () => {
    const photo = await redAndBlue().jpeg().toBuffer();
    const exactly = Buffer.concat([photo, Buffer.alloc(LARGEST_PICTURE - photo.length)]);
    expect((await cleanPicture(exactly)).ok).toBe(true);
    expect(await cleanPicture(Buffer.concat([exactly, Buffer.alloc(1)]))).toEqual({
      ok: false,
      reason: 'TOO_BIG',
    });
  });

  /** A PNG of one colour, whose lines are as long and as many as it says. */
  function flatPng(width: number, height: number): Buffer {
    const chunk = (name: string, data: Buffer) => {
      const body = Buffer.concat([Buffer.from(name), data]);
      const ends = [Buffer.alloc(4), Buffer.alloc(4)] as const;
      ends[0].writeUInt32BE(data.length);
      ends[1].writeUInt32BE(crc32(body));
      return Buffer.concat([ends[0], body, ends[1]]);
    };
    const header = Buffer.alloc(13);
    header.writeUInt32BE(width, 0);
    header.writeUInt32BE(height, 4);
    header.writeUInt8(1, 8);
    const lines = Buffer.alloc((Math.ceil(width / 8) + 1) * height);
    return Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(lines)),
      chunk('IEND', Buffer.alloc(0)),
    ]);
  }

  test('a small file that unfolds into 400 million pixels', async () => {
    const bomb = flatPng(20_000, 20_000);
    expect(bomb.length).toBeLessThan(100_000);
    const spent = cpuClock();
    expect(await cleanPicture(bomb)).toEqual({ ok: false, reason: 'TOO_MANY_PIXELS' });
    expect(spent()).toBeLessThan(1000);
  });

  test('one that only says that it is large', async () => {
    const lie = flatPng(8, 8);
    lie.writeUInt32BE(2_000_000_000, 16);
    expect((await cleanPicture(lie)).ok).toBe(false);
  });

  test('a few bytes of AVIF that would take many seconds to read', async () => {
    const wide = await sharp({
      create: { width: 5000, height: 4000, channels: 3, background: '#8a6' },
    })
      .avif({ effort: 0, quality: 30 })
      .toBuffer();
    expect(await cleanPicture(wide)).toEqual({ ok: false, reason: 'TOO_MANY_PIXELS' });
  });

  test('a JPEG with the same scan over and over', async () => {
    const photo = await sharp({
      create: { width: 4000, height: 3000, channels: 3, background: '#8a6' },
    })
      .jpeg({ progressive: true })
      .toBuffer();
    const scan = photo.subarray(photo.lastIndexOf(Buffer.from([0xff, 0xda])), -2);
    const bomb = Buffer.concat([
      photo.subarray(0, -2),
      ...Array<Buffer>(2000).fill(scan),
      photo.subarray(-2),
    ]);
    const spent = cpuClock();
    expect((await cleanPicture(bomb)).ok).toBe(false);
    expect(spent()).toBeLessThan(10_000);
  });
});
