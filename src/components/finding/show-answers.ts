import { type Answer, answersTo, nearTerms, termsMeant } from '../../finding/answers.ts';
import type { Lexicon } from '../../finding/lexicon.ts';
import type { FoundTerm } from '../../finding/needs-index.ts';
import type { Question } from '../../finding/question.ts';
import { type AnswerGroup, groupAnswers, saysNothing } from './answer-groups.ts';
import { within } from './ask-fields.ts';
import { sayNeed } from './need-words.ts';
import { typography } from './set-words.ts';

const MORE = 24;
const MOST_TERMS = 3;
const MOST_NEAR = 5;

/** Shows what answers, in place of what answered before. */
export function showAnswers(
  section: HTMLElement,
  question: Question,
  answers: readonly Answer[],
  lexicon: Lexicon,
): void {
  section.hidden = question.isEmpty;
  const groups = groupAnswers(question, answers);
  const exact = answers.some(({ fit }) => fit !== 'partly');
  const shown: Node[] = groups.map((group) => groupElement(section, group, lexicon, question));
  if (!exact && !question.isEmpty) {
    shown.unshift(nothingElement(section, question, lexicon));
    const around = aroundElement(section, question, lexicon);
    if (around) shown.push(around);
  }
  within(section, '.groups', HTMLElement).replaceChildren(...shown);
}

function groupElement(
  section: HTMLElement,
  { title, answers, shown, note }: AnswerGroup,
  lexicon: Lexicon,
  question: Question,
): Node {
  const element = copyOf(section, '#groupe');
  const list = within(element, 'ul', HTMLUListElement);
  const more = within(element, '.more', HTMLButtonElement);
  within(element, 'h2', HTMLHeadingElement).textContent = typography(title);
  if (note) {
    const [term] = termsMeant(question, lexicon);
    const lead = within(element, '.lead', HTMLElement);
    lead.append(typography(`${note} `));
    if (term) lead.append(link(alertAddress(term), 'Recevez un courriel quand il y en aura'), '.');
  }
  const add = (many: number) => {
    const from = list.children.length;
    list.append(...answers.slice(from, from + many).map((answer) => row(section, answer, lexicon)));
    more.hidden = list.children.length >= answers.length;
    return list.children[from];
  };
  add(shown);
  more.addEventListener('click', () => {
    add(MORE)?.querySelector('a')?.focus();
  });
  return element;
}

function row(section: HTMLElement, { need, distance }: Answer, { index }: Lexicon): Node {
  const element = copyOf(section, '#besoin');
  const words = sayNeed(need, index, { distance });
  const part = (name: string) => within(element, `[data-of="${name}"]`, HTMLElement);
  for (const name of ['title', 'action', 'project', 'where', 'missing', 'time', 'note'] as const) {
    part(name).textContent = typography(words[name] ?? '');
  }
  part('name').textContent = typography(words.title);
  part('note').hidden = words.note === undefined;
  part('essential').hidden = !words.essential;
  part('project').setAttribute('href', words.projectHref);
  part('link').setAttribute('href', words.href);
  if (words.note) part('link').setAttribute('rel', 'nofollow');
  return element;
}

/** What to say, and where to go, when nothing answers. */
function nothingElement(section: HTMLElement, question: Question, lexicon: Lexicon): Node {
  const element = copyOf(section, '#rien');
  const part = (name: string) => within(element, `[data-${name}]`, HTMLElement);
  within(element, 'h2', HTMLHeadingElement).textContent = typography(`${saysNothing(question)}.`);
  if (question.unknown.length > 0) {
    const said = question.unknown.map((word) => `« ${word} »`).join(', ');
    part('unknown').hidden = false;
    part('unknown').textContent = typography(
      `Nous n’avons pas compris ${said}. Essayez un autre mot, plus simple.`,
    );
  }
  const terms = termsMeant(question, lexicon).slice(0, MOST_TERMS);
  fillLinks(part('terms'), 'Recevez un courriel quand il en manquera : ', terms, alertAddress);
  const near = nearTerms(
    terms.map(({ id }) => id),
    lexicon,
    MOST_NEAR,
  );
  fillLinks(part('near'), 'Voyez aussi : ', near, needsAddress);
  return element;
}

const needsAddress = ({ id }: FoundTerm) => `/besoins/${id}/`;
const alertAddress = ({ id }: FoundTerm) => `/besoins/${id}/alertes/`;

function fillLinks(
  paragraph: HTMLElement,
  words: string,
  terms: readonly FoundTerm[],
  addressOf: (term: FoundTerm) => string,
): void {
  paragraph.hidden = terms.length === 0;
  const links = terms.flatMap((term, at) => {
    const each = link(addressOf(term), term.label);
    return at === 0 ? [each] : [', ', each];
  });
  paragraph.replaceChildren(typography(words), ...links, '.');
}

function link(address: string, words: string): HTMLAnchorElement {
  const element = document.createElement('a');
  element.href = address;
  element.textContent = typography(words);
  return element;
}

/** What else is lacking around there, where nothing answers what was said. */
function aroundElement(
  section: HTMLElement,
  question: Question,
  lexicon: Lexicon,
): Node | undefined {
  const { where, words, unknown } = question;
  if (!where || words.length + unknown.length === 0) return undefined;
  const answers = answersTo({ ...question, words: [], unknown: [], kinds: [], whole: '' }, lexicon)
    .filter(({ fit }) => fit === 'here')
    .slice(0, MOST_NEAR);
  if (answers.length === 0) return undefined;
  const near = where.kind === 'place' ? `Près de ${where.said}` : where.said;
  return groupElement(
    section,
    { title: `${near}, il manque aussi`, answers, shown: MOST_NEAR },
    lexicon,
    question,
  );
}

/** A copy of the only element of a template. */
function copyOf(section: HTMLElement, template: string): HTMLElement {
  const { content } = within(section, template, HTMLTemplateElement);
  return within(content, '*', HTMLElement).cloneNode(true) as HTMLElement;
}
