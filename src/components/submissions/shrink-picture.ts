/** How finely a photo is written before it is sent. The site writes it anew. */
const QUALITY = 0.85;

/**
 * The same photo, upright, with its longest side at most so many pixels, as a JPEG; nothing where the
 * browser cannot read it.
 */
export async function shrinkPicture(file: File, longestSide: number): Promise<File | undefined> {
  const image = await createImageBitmap(file).catch(() => undefined);
  if (!image) return undefined;
  const scale = Math.min(1, longestSide / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  const drawing = canvas.getContext('2d');
  if (!drawing) return undefined;
  // A JPEG has no transparency: what one sees through would turn black.
  drawing.fillStyle = '#fff';
  drawing.fillRect(0, 0, canvas.width, canvas.height);
  drawing.imageSmoothingQuality = 'high';
  drawing.drawImage(image, 0, 0, canvas.width, canvas.height);
  image.close();
  const bytes = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', QUALITY);
  });
  return bytes ? new File([bytes], 'photo.jpg', { type: 'image/jpeg' }) : undefined;
}
