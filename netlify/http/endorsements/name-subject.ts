import type { EndorsedName } from '../../../src/endorsements/form.ts';
import type { Subject } from '../../adapters/endorsements/subject.ts';

/** Writes in the page that serves all proposals which one it is about. */
export function nameSubject(
  document: Document,
  { title, summary = '' }: Subject,
  { project, proposal }: EndorsedName,
): void {
  const named = document.querySelector('input[name="proposal"]');
  if (project !== undefined || proposal === undefined || !named) return;
  named.setAttribute('value', proposal);
  for (const [place, text] of Object.entries({ title, summary })) {
    const element = document.querySelector(`[data-subject="${place}"]`);
    if (element) element.textContent = text;
  }
}
