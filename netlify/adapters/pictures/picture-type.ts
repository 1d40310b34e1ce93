/** A kind of picture that we read. */
export type PictureType = 'jpeg' | 'png' | 'webp' | 'avif';

/** What some bytes are, by what they say themselves and never by their name. */
export type Told = PictureType | 'heic' | 'another-kind' | 'no-picture';

/** How far into a file its kind is looked for, in bytes. */
const HEAD = 1024;

// Other pictures, and papers that hold some: told from what is none, so as to be refused in the right words.
const OTHER_STARTS = [
  'GIF8',
  'II*\0',
  'MM\0*',
  'BM',
  '%PDF-',
  '8BPS',
  '\0\0\0\fjP',
  '\0\0\0\fJXL ',
  '\xff\n',
];

/** Tells what a file is. */
export function pictureType(bytes: Uint8Array): Told {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return 'webp';
  if (head.startsWith('ftyp', 4)) return boxType(bytes, head);
  const other = OTHER_STARTS.some((start) => head.startsWith(start)) || /<svg[\s>]/i.test(head);
  return other ? 'another-kind' : 'no-picture';
}

/** AVIF, HEIC and films share a container, whose first box names its brands, four letters each. */
function boxType(bytes: Uint8Array, head: string): Told {
  const size = Buffer.from(bytes).readUInt32BE(0);
  const brands: readonly string[] = head.slice(8, Math.min(size, HEAD)).match(/.{4}/gs) ?? [];
  if (brands.includes('avif')) return 'avif';
  return brands.some((brand) => /^(?:hei[cxms]|hev[cx]|mif1)$/.test(brand))
    ? 'heic'
    : 'another-kind';
}
