/** Sent with every answer: nothing is kept, framed, guessed or told to other sites. */
const always = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
} as const;

// The same as netlify.toml gives to the pages that are files, where an older header says who may frame them.
const pagePolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "script-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "manifest-src 'self'",
].join('; ');

/** Headers of a page. */
export function pageHeaders(more: Record<string, string> = {}): Headers {
  return new Headers({
    ...always,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': pagePolicy,
    ...more,
  });
}

/** Headers of data. */
export function dataHeaders(more: Record<string, string> = {}): Headers {
  return new Headers({ ...always, 'content-type': 'application/json; charset=utf-8', ...more });
}

/**
 * Headers of data that anybody may keep for a moment: a browser for a few seconds, the host's caches for
 * a little longer, and beyond it while they fetch it anew.
 */
export function publicDataHeaders(more: Record<string, string> = {}): Headers {
  return dataHeaders({
    'cache-control': 'public, max-age=5, s-maxage=30',
    // In the line above a browser would read it too, and show counts older than the page they are in.
    'netlify-cdn-cache-control': 'public, s-maxage=30, stale-while-revalidate=60',
    ...more,
  });
}

/** Headers of an answer that only sends elsewhere. */
export function redirectHeaders(location: string): Headers {
  return new Headers({ ...always, location });
}
