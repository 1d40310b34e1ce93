/**
 * The largest photo that is taken, in bytes. The host gives a function 6 MB of body at most, and writes
 * a photo in base64, which leaves 4.5 MB for it and for what is typed beside it.
 */
export const LARGEST_PICTURE = 4_000_000;

/**
 * The largest form that brings a photo, in bytes: more than the host lets through, so that whoever may
 * send more is told what is wrong with the photo.
 */
export const LARGEST_PICTURE_FORM = 8_000_000;

/** The field of the form that brings the file. */
export const PICTURE_FIELD = 'picture.file';

/** What a photo may be, as a form's `accept` says it. Asked for these, an iPhone turns its own into a JPEG. */
export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'] as const;

/** The longest side of the photo that is kept, in pixels: more than any page shows. */
export const LONGEST_SIDE = 1600;
