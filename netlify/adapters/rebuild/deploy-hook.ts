/** Asks the host to build the site anew. Rejects where the host did not take it. */
export type DeployHook = () => Promise<void>;

/** The host answers at once and builds later: longer than this, it does not answer. In milliseconds. */
const LONGEST_MS = 10_000;

/** The hook at an address that the host gave. Whoever knows it can build the site: it is never told. */
export function deployHook(url: string, longestMs: number = LONGEST_MS): DeployHook {
  return async () => {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(longestMs),
    });
    await response.body?.cancel();
    if (!response.ok) {
      throw Object.assign(new Error('deploy-hook: refused'), { code: `HTTP_${response.status}` });
    }
  };
}
