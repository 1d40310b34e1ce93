/** What the host tells of a call, and what it lets us do once it is answered. */
export interface Caller {
  /** The address that the request came from; empty where the host does not tell. */
  ip?: string;
  /** Keeps the function alive for work that the answer does not wait for. */
  waitUntil?: (work: Promise<unknown>) => void;
}

/**
 * Does some work that the answer does not depend on: after it where the host allows, else before it
 * and for a bounded time.
 */
export async function afterwards(
  { waitUntil }: Caller,
  work: Promise<unknown>,
  longestMs: number,
): Promise<void> {
  if (waitUntil) {
    waitUntil(work);
    return;
  }
  let timer: NodeJS.Timeout | undefined;
  const bound = new Promise((resolve) => {
    timer = setTimeout(resolve, longestMs);
  });
  await Promise.race([work, bound]);
  clearTimeout(timer);
}
