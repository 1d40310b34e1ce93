import { answersTo } from '../../finding/answers.ts';
import { type Asked, NOTHING } from '../../finding/asked.ts';
import type { Lexicon } from '../../finding/lexicon.ts';
import { type Question, readQuestion } from '../../finding/question.ts';
import type { Gazetteer } from '../../finding/where.ts';
import { typography } from '../../model/typography.ts';
import { sayFoundNeeds } from './answer-groups.ts';
import { askAddress } from './ask-address.ts';
import { askFields, within } from './ask-fields.ts';
import { loadGazetteer, loadLexicon } from './loading.ts';
import { showAnswers } from './show-answers.ts';
import { type ShownPiece, sayPiece, sayUnderstood, showPieces, without } from './show-pieces.ts';
import { suggestPlaces } from './suggest-places.ts';

/** Whoever hears the page hears what was found once the typing pauses, in milliseconds. */
const PAUSE = 700;
const FAILED =
  'La recherche n’a pas pu se charger. Tout ce qui manque est dans la liste, plus bas.';

const form = document.querySelector<HTMLFormElement>('form.ask');
if (form) start(form);

function start(form: HTMLFormElement): void {
  const fields = askFields(form);
  const section = within(document, '#reponses', HTMLElement);
  const said = within(document, '#dit', HTMLElement);
  const lost = within(form, '#ou-inconnu', HTMLElement);
  const understood = within(form, '.understood', HTMLElement);
  let lexicon: Lexicon | undefined;
  let gazetteer: Gazetteer | undefined;
  let isLoading = false;
  let pause: number | undefined;
  let answered = '';
  const { title } = document;

  const address = askAddress((asked) => {
    fields.write(asked);
    answer();
  });

  /** Loads what is needed once; a failure is tried again at the next word. */
  async function load(): Promise<void> {
    if (isLoading) return;
    isLoading = true;
    try {
      lexicon = await loadLexicon(form.dataset.index ?? '');
      answer();
      gazetteer = await loadGazetteer(form.dataset.places ?? '', lexicon);
      answer();
    } catch (error) {
      isLoading = false;
      said.classList.remove('visually-hidden');
      say(FAILED);
      console.warn(error);
    }
  }

  function answer(): void {
    const asked = fields.read();
    if (!lexicon) {
      if (Object.values(asked).some((text) => text.trim() !== '')) void load();
      return;
    }
    // A field that is left says that it changed: what is shown stays, and so does the focus in it.
    const all = JSON.stringify([asked, gazetteer !== undefined]);
    if (all === answered) return;
    answered = all;
    const question = readQuestion(asked, lexicon, gazetteer);
    const answers = answersTo(question, lexicon);
    const pieces = piecesOf(question, asked);
    showPieces(understood, pieces);
    // What was asked tells this page from others in a list of tabs, and in the history.
    document.title = [pieces.map((piece) => piece.said).join(', '), title]
      .filter(Boolean)
      .join(' · ');
    lost.hidden = !question.isLost;
    showAnswers(section, question, answers, lexicon);
    window.clearTimeout(pause);
    pause = window.setTimeout(
      () => say([sayUnderstood(pieces), sayFoundNeeds(question, answers)].join(' ')),
      PAUSE,
    );
  }

  function say(words: string): void {
    said.textContent = typography(words);
  }

  /** Asks something else, as if one had typed it. */
  function change(asked: Asked): void {
    fields.write(asked);
    address.note(asked);
    answer();
    fields.have.focus();
  }

  function piecesOf({ pieces, where, when }: Question, asked: Asked): ShownPiece[] {
    const shown: ShownPiece[] = pieces
      .filter(({ what }) => !(what === 'where' && asked.where) && !(what === 'when' && asked.when))
      .map((piece) => ({
        said: sayPiece(piece),
        remove: () => change({ ...asked, have: without(asked.have, piece) }),
      }));
    if (asked.where.trim() && where) {
      const said = sayPiece({ what: 'where', said: where.said, from: 0, to: 0 });
      shown.push({ said, remove: () => change({ ...asked, where: '' }) });
    }
    if (asked.when && when) {
      shown.push({ said: when.said, remove: () => change({ ...asked, when: '' }) });
    }
    return shown;
  }

  form.addEventListener('focusin', () => void load());
  form.addEventListener('input', ({ target }) => {
    address.note(fields.read(), target);
    suggestPlaces(form, fields.where.value, gazetteer);
    answer();
  });
  form.addEventListener('change', () => {
    address.note(fields.read());
    answer();
  });
  for (const example of form.querySelectorAll('.examples button')) {
    example.addEventListener('click', () =>
      change({ ...NOTHING, have: example.textContent ?? '' }),
    );
  }
  form.addEventListener('submit', (event) => event.preventDefault());
  // A form of several fields and no button is not sent by Enter: it leads to what was found.
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    address.note(fields.read());
    const title = section.querySelector('h2');
    if (!title || section.hidden) return;
    title.tabIndex = -1;
    title.focus();
  });

  const asked = address.read();
  if (asked) fields.write(asked);
  answer();
}
