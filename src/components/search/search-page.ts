/** The search: loads nothing until somebody searches, keeps what is asked in the address, says what it found. */
import { addressOf, isAsked, type Search, searchIn } from '../../search/address.ts';
import { wordsOf } from '../../search/french.ts';
import { type Found, find, NOTHING } from './pagefind.ts';
import { fillForm, searchOf } from './search-form.ts';
import { showCounts } from './show-counts.ts';
import { type Alone, aloneLinks, sayFound } from './show-found.ts';
import { resultItem } from './show-result.ts';

/** Results shown at first, then more at each asking. */
const STEP = 10;

/** How long typing must stop before the search is asked, and before what it found is said aloud, in milliseconds. */
const PAUSE_MS = 200;
const SPOKEN_MS = 700;

const part = <E extends HTMLElement>(name: string): E => {
  const found = document.querySelector<E>(`[data-search="${name}"]`);
  if (!found) throw new Error(`search-page: no ${name}`);
  return found;
};

const root = part('page');
const form = part<HTMLFormElement>('form');
const list = part('results');
const more = part('more');
const model = part<HTMLTemplateElement>('result');
const title = document.title;

/** Counts searches: an answer that comes after the next question is not shown. */
let asked = 0;
let found = NOTHING;

async function ask(): Promise<void> {
  const turn = ++asked;
  const search = searchOf(form);
  root.classList.toggle('asked', isAsked(search));
  document.title = search.typed.trim() ? `${search.typed.trim()} · ${title}` : title;
  if (!isAsked(search)) return;
  root.ariaBusy = 'true';
  let failed = false;
  try {
    await show(search, turn);
  } catch {
    // Most often one is offline: the page says so, and the next try may be better.
    failed = true;
  }
  if (turn !== asked) return;
  part('failed').hidden = !failed;
  root.ariaBusy = 'false';
}

async function show(search: Search, turn: number): Promise<void> {
  const words = wordsOf(search.typed);
  const isWordless = words.length === 0 && search.typed.trim() !== '';
  const answer = isWordless ? NOTHING : await find(words, search.facets);
  const items = await itemsOf(answer.results.slice(0, STEP));
  const alone = answer.results.length === 0 && words.length > 1 ? await eachAlone(words) : [];
  if (turn !== asked) return;
  found = answer;
  list.replaceChildren(...items);
  showCounts(form, answer.counts);
  showNothing(search, alone);
  more.hidden = answer.results.length <= STEP;
  tell(sayFound(search, answer));
}

let speaking: ReturnType<typeof setTimeout> | undefined;

/** Shows at once what was found; whoever hears the page hears it once the typing pauses. */
function tell(words: string): void {
  part('status').textContent = words;
  clearTimeout(speaking);
  speaking = setTimeout(() => {
    part('said').textContent = words;
  }, SPOKEN_MS);
}

/** What to do where nothing, or too little, was found. */
function showNothing(search: Search, alone: readonly Alone[]): void {
  part('alone').hidden = alone.length === 0;
  part('words').replaceChildren(...aloneLinks(alone));
  part('nothing').hidden = found.results.length > 0;
  const all = part<HTMLAnchorElement>('all');
  all.hidden = Object.keys(search.facets).length === 0;
  all.href = addressOf({ ...search, facets: {} });
}

async function showMore(): Promise<void> {
  const turn = asked;
  const shown = list.children.length;
  const items = await itemsOf(found.results.slice(shown, shown + STEP));
  if (turn !== asked) return;
  list.append(...items);
  more.hidden = list.children.length >= found.results.length;
  // Whoever asked for more goes on reading where it begins.
  list.children[shown]?.querySelector('a')?.focus();
}

async function itemsOf(results: Found['results']): Promise<Node[]> {
  const fragments = await Promise.all(results.map((result) => result.data()));
  return fragments.map((fragment) => resultItem(model, fragment, form.dataset.today ?? ''));
}

async function eachAlone(words: readonly string[]) {
  const counted = await Promise.all(
    words.map(async (word) => ({ word, found: (await find([word], {})).results.length })),
  );
  return counted.filter((each) => each.found > 0);
}

/** Asks what the address asks. */
function read(): void {
  fillForm(form, searchIn(new URLSearchParams(location.search)));
  void ask();
}

/** Asks what the form asks, and keeps it in the address: as a new one where it was chosen, not merely typed. */
function answerForm(how: 'pushState' | 'replaceState'): void {
  const address = addressOf(searchOf(form));
  if (address !== location.pathname + location.search) history[how](null, '', address);
  void ask();
}

const typed = form.elements.namedItem('q');
let pause: ReturnType<typeof setTimeout> | undefined;
form.addEventListener('input', ({ target }) => {
  if (target !== typed) return;
  clearTimeout(pause);
  pause = setTimeout(() => answerForm('replaceState'), PAUSE_MS);
});
form.addEventListener('change', ({ target }) => {
  if (target !== typed) answerForm('pushState');
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(pause);
  answerForm('pushState');
});
more.addEventListener('click', () => void showMore());
addEventListener('popstate', read);
read();
