import sharp from 'sharp';

/** A photo in miniature: red on the left, blue on the right. */
export function redAndBlue(width = 64, height = 32) {
  const half = { width: width / 2, height, channels: 3 as const };
  return sharp({ create: { width, height, channels: 3, background: '#f00' } }).composite([
    { input: { create: { ...half, background: '#00f' } }, left: width / 2, top: 0 },
  ]);
}

/** A photo as a camera writes it: where it was taken, by whom, and which way up. */
export function asCameraWrites(orientation = 1): Promise<Buffer> {
  return redAndBlue()
    .withMetadata({ orientation })
    .withExifMerge({
      IFD0: { Copyright: 'Prénom Nom', Make: 'Appareil', Model: 'Modele-9000' },
      IFD2: { BodySerialNumber: 'SERIE-12345' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '46/1 48/1 30/1', GPSLongitudeRef: 'W' },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><note>chez-nous</note></x:xmpmeta>')
    .jpeg()
    .toBuffer();
}

/** The colour of a picture's pixel, of which 0 and 1 are the sides. */
export async function colourAt(bytes: Uint8Array, x: number, y: number): Promise<string> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const column = Math.round(x * (info.width - 1));
  const row = Math.round(y * (info.height - 1));
  const at = (row * info.width + column) * info.channels;
  const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
  if (red > 180 && green < 80 && blue < 80) return 'red';
  if (blue > 120 && green < 80 && red < 80) return 'blue';
  return `${red},${green},${blue}`;
}
