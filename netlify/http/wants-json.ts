import { carriesJson } from './read-body.ts';

/** Whether the sender is a program: it says so, or it sent JSON and did not ask for a page. */
export function wantsJson(request: Request): boolean {
  const accepted = request.headers.get('accept') ?? '';
  if (accepted.includes('text/html')) return false;
  return accepted.includes('application/json') || carriesJson(request);
}
