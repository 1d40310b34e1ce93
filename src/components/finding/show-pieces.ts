import type { Question } from '../../finding/question.ts';
import { typography } from '../../model/typography.ts';

/** Something that was understood, and how to take it away. */
export interface ShownPiece {
  said: string;
  remove: () => void;
}

/** What was understood of a sentence and of the fields, as words that can be taken away. */
export function showPieces(box: HTMLElement, pieces: readonly ShownPiece[]): void {
  box.hidden = pieces.length === 0;
  box.querySelector('ul')?.replaceChildren(
    ...pieces.map(({ said, remove }) => {
      const button = document.createElement('button');
      button.type = 'button';
      const label = typography(said);
      button.append(label, mark('cross', '×', true), mark('visually-hidden', ', retirer', false));
      button.addEventListener('click', remove);
      const item = document.createElement('li');
      item.append(button);
      return item;
    }),
  );
}

function mark(className: string, text: string, silent: boolean): HTMLSpanElement {
  const span = document.createElement('span');
  span.className = className;
  span.textContent = text;
  if (silent) span.setAttribute('aria-hidden', 'true');
  return span;
}

/** What was understood, for whoever does not see it: `Compris : camion, près de Limoilou.` */
export function sayUnderstood(pieces: readonly ShownPiece[]): string {
  return pieces.length === 0 ? '' : `Compris : ${pieces.map(({ said }) => said).join(', ')}.`;
}

/** A sentence without one of its parts. */
export function without(text: string, { from, to }: { from: number; to: number }): string {
  return `${text.slice(0, from)} ${text.slice(to)}`.replace(/\s+/g, ' ').trim();
}

/** The words of a part, as they are shown: a place says that one looks around it. */
export function sayPiece({ what, said }: Question['pieces'][number]): string {
  return what === 'where' ? `près de ${said}` : said;
}
