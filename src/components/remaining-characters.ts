/** How long to wait after the last key before a screen reader is told, in milliseconds. */
const QUIET_MS = 1000;

/** From how many characters left it is worth seeing. */
const WORTH_SEEING = 200;

/** What part of the limit is left when it is worth hearing: each pause is too often before that. */
const WORTH_HEARING = 0.2;

/** Says under a text how many characters are left: to the eye at once, to the ear when one pauses. */
export function countDown(area: HTMLTextAreaElement): void {
  const most = area.maxLength;
  if (most <= 0) return;
  // The limit is told, not enforced: a pasted text is not cut without a word.
  area.removeAttribute('maxlength');
  const seen = paragraph({ 'aria-hidden': 'true' });
  const heard = paragraph({ 'aria-live': 'polite' });
  heard.className = 'visually-hidden';
  area.after(seen, heard);
  let waiting: number | undefined;
  area.addEventListener('input', () => {
    const left = most - area.value.length;
    seen.textContent = left <= WORTH_SEEING ? words(left) : '';
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => {
      heard.textContent = left <= most * WORTH_HEARING ? seen.textContent : '';
    }, QUIET_MS);
  });
}

function paragraph(attributes: Record<string, string>): HTMLParagraphElement {
  const element = document.createElement('p');
  element.className = 'small';
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

function words(left: number): string {
  const count = Math.abs(left);
  const characters = count < 2 ? 'caractère' : 'caractères';
  return left >= 0 ? `Il reste ${count} ${characters}.` : `${count} ${characters} de trop.`;
}
