const MEDIA = /^\/?(media\/[A-Za-z0-9][A-Za-z0-9._/-]*)$/;

/** The address of a file of the media folder, as `/media/nom.jpg`; undefined for any other address. */
export function mediaAddress(written: string): string | undefined {
  const path = MEDIA.exec(written)?.[1];
  return path && !path.includes('..') ? `/${path}` : undefined;
}
