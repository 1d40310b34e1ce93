import type { Answers } from './answers.ts';
import { countItems, editList, readListEdit } from './edit-list.ts';
import { needsIn } from './needs-in.ts';

/** What a button of a page did: the answers as they become, and where one looks next. */
export interface ActDone {
  answers: Answers;
  /** The rest of the page’s address: `?ici=2#item-2`. */
  place: string;
}

/** Where an item of a page’s list is, in the page. */
export const anchorOf = (index: number) => `item-${index}`;

/** Where one adds to it. */
export const ADD_ANCHOR = 'ajouter';

/** The field where one looks for a word of a vocabulary, for one need, and what was last looked for there. */
export const searchField = (index: number) => `chercher-${index}`;
export const searchedField = (index: number) => `cherche-${index}`;

/** More than any word that one looks for. */
export const LONGEST_SEARCH = 60;

/** Does what a button of the page of the needs, or of the steps, asks of its list. Undefined for any other. */
export function listAct(does: string, answers: Answers): ActDone | undefined {
  const edit = readListEdit(does);
  if (!edit) return undefined;
  const { answers: edited, at } = editList(answers, edit);
  const fait = edit.kind === 'remove' ? '&fait=enleve' : '';
  if (at === undefined) return { answers: edited, place: `?fait=enleve#${ADD_ANCHOR}` };
  return { answers: edited, place: `?ici=${at}${fait}#${anchorOf(at)}` };
}

/**
 * Looks for a word of a vocabulary, or shows all of them again: `find-2`, `all-2`. Who presses Enter in
 * the field of words has not pressed the button beside it, and looks for the word all the same.
 */
export function searchAct(
  does: string,
  answers: Answers,
  posted: (name: string) => string,
): ActDone | undefined {
  const [, asked, index] = /^(find|all)-(\d{1,2})$/.exec(does) ?? [];
  const at = asked ? Number(index) : enteredAt(answers, posted);
  if (at === undefined || at >= countItems(answers, 'needs')) return undefined;
  const words = asked === 'all' ? '' : wordsAt(at, posted);
  const mots = words ? `&mots=${encodeURIComponent(words)}` : '';
  return { answers, place: `?ici=${at}${mots}#${anchorOf(at)}` };
}

function enteredAt(answers: Answers, posted: (name: string) => string): number | undefined {
  return needsIn(answers).find(({ index }) => {
    const words = wordsAt(index, posted);
    return words !== '' && words !== posted(searchedField(index)).trim();
  })?.index;
}

const wordsAt = (index: number, posted: (name: string) => string) =>
  posted(searchField(index)).trim().slice(0, LONGEST_SEARCH);
