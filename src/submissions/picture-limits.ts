/**
 * The largest photo that is taken, in bytes. The host gives a function 6 MB of body at most, and writes
 * a photo in base64, which leaves 4.5 MB for it and for what is typed beside it.
 */
export const LARGEST_PICTURE = 4_000_000;

/** The largest body that brings a photo, in bytes: the photo, and what is said of it. */
export const LARGEST_PICTURE_BODY = LARGEST_PICTURE + 64 * 1024;

/** What a photo may be, as a form's `accept` says it. Asked for these, an iPhone turns its own into a JPEG. */
export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'] as const;

/** The longest side of the photo that is kept, in pixels: more than any page shows. */
export const LONGEST_SIDE = 1600;
