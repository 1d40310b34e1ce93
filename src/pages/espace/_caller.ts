import type { Caller } from '../../../netlify/http/afterwards.ts';

/** What the host tells of a request, and what it lets a page do once it is answered. */
export function callerOf(locals: object): Caller {
  const context =
    'netlify' in locals ? (locals.netlify as { context?: Caller }).context : undefined;
  if (!context) return {};
  return { ip: context.ip, waitUntil: context.waitUntil && ((work) => context.waitUntil?.(work)) };
}
