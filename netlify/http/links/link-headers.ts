/**
 * What the answers to a link also say. Its address is a key: it is told to nobody, not even to our own
 * files, and no index keeps it.
 */
export const linkHeaders = {
  // Not « no-referrer », with which browsers no longer say that our own forms come from us.
  'referrer-policy': 'strict-origin',
  'x-robots-tag': 'noindex, nofollow',
} as const;
