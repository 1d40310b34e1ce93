/** What somebody types or chooses: what she has, where and when. */
export interface Asked {
  have: string;
  where: string;
  when: string;
}

/** Nobody says it in more characters: the rest is not read. */
export const LONGEST: Readonly<Record<keyof Asked, number>> = { have: 200, where: 80, when: 40 };

export const NOTHING: Asked = { have: '', where: '', when: '' };

const NAMES = { have: 'j-ai', where: 'ou', when: 'quand' } as const;
const FIELDS = ['have', 'where', 'when'] as const;

/**
 * What is asked, from the fragment of an address, with or without its #: unlike a query, it is never sent to
 * any server. An empty one asks nothing; one that is not ours, such as `#contenu`, says nothing: undefined.
 */
export function readAsked(fragment: string): Asked | undefined {
  const text = fragment.replace(/^#/, '');
  const values = new URLSearchParams(text);
  if (text !== '' && !FIELDS.some((field) => values.has(NAMES[field]))) return undefined;
  const asked = { ...NOTHING };
  for (const field of FIELDS) {
    asked[field] = (values.get(NAMES[field]) ?? '').slice(0, LONGEST[field]);
  }
  return asked;
}

/** The fragment that holds what is asked, with its #; nothing asked: nothing. */
export function writeAsked(asked: Asked): string {
  const values = new URLSearchParams();
  for (const field of FIELDS) {
    if (asked[field].trim() !== '') values.set(NAMES[field], asked[field].slice(0, LONGEST[field]));
  }
  const text = values.toString();
  return text === '' ? '' : `#${text}`;
}
