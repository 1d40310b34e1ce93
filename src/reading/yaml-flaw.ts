import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { Flaw } from './flaw.ts';

/** What is wrong with some YAML, where, and how to mend it, in French. */
export function yamlFlaw({ reason, mark }: YAMLException, text: string, firstLine: number): Flaw {
  const known = knownReasons.find(([pattern]) => pattern.test(reason));
  const [, wrong, mend] = known ?? unknownReason;
  const where = mark ? ` à la ligne ${mark.line + firstLine}, colonne ${mark.column + 1}` : '';
  const corrected = mark && quoted(text.split('\n')[mark.line] ?? '');
  return corrected
    ? { wrong: `${wrong}${where}`, mend: QUOTES, corrected }
    : { wrong: `${wrong}${where}`, mend };
}

/** The longest line, in UTF-16 units, that is worth showing again. */
const LONGEST_SHOWN = 400;

const QUOTES = 'mettez ce texte entre guillemets droits';

/** A line whose text must be between quotes, with its quotes; undefined when they would not mend it. */
function quoted(line: string): string | undefined {
  if (line.length > LONGEST_SHOWN) return undefined;
  const [, start, value] = /^(\s*(?:- +)*(?:[\w-]+:)? +)([^\s"'].*)$/.exec(line) ?? [];
  if (start === undefined || value === undefined) return undefined;
  if (!/^[@`%*&!|>]|: |:$/.test(value)) return undefined;
  const mended = `${start.trim()} ${JSON.stringify(value.trim())}`;
  try {
    load(mended, { schema: CORE_SCHEMA });
    return mended;
  } catch (error) {
    if (error instanceof YAMLException) return undefined;
    throw error;
  }
}

/** The reasons that the reader of YAML gives, with their French and the mend. */
const knownReasons: readonly [RegExp, string, string][] = [
  [/duplicated mapping key/, 'dit deux fois le même champ, la seconde', 'gardez un seul des deux'],
  [/tab characters/, 'contient une tabulation en début de ligne', 'remplacez-la par des espaces'],
  [
    /aliases exceeded|alias/,
    'emploie un alias (*nom)',
    'écrivez la valeur au long, ou entre guillemets droits si c’est un texte',
  ],
  [
    /unknown .*tag|tag/,
    'emploie une étiquette YAML (!nom)',
    'enlevez-la, ou mettez le texte entre guillemets droits',
  ],
  [
    /within a (?:single|double) quoted scalar/,
    'ouvre un guillemet qui n’est jamais fermé, vu',
    'fermez-le ; une apostrophe droite dans un texte entre apostrophes se double',
  ],
  [
    /within a flow collection|missed comma|node content, but found ','/,
    'a une liste [ ] ou un groupe { } mal formé',
    'vérifiez les virgules et la fermeture',
  ],
  [
    /unknown escape|hexadecimal/,
    'a une barre oblique inversée qui ne veut rien dire',
    'doublez-la, ou employez des apostrophes droites à la place des guillemets',
  ],
  [
    /non-printable|null byte|valid JSON character/,
    'contient un caractère de contrôle',
    'effacez-le et retapez cette ligne',
  ],
  [/nesting exceeded/, 'emboîte trop de niveaux', 'aucun champ n’en demande autant'],
  [
    /more than|found more|single document/,
    'contient plusieurs documents YAML',
    'n’en gardez qu’un : une ligne --- ne va qu’au début et à la fin de l’en-tête',
  ],
  [/complex keys|nested arrays/, 'a une clé qui n’est pas un simple nom', 'écrivez nom: valeur'],
  [
    /indentation|document separator|colon is missed|':' after|whitespace character|multiline key/,
    'est mal aligné ou mal ponctué',
    'alignez les champs d’un même groupe, mettez une espace après chaque deux-points, et des guillemets droits autour d’un texte qui contient « : »',
  ],
];

const unknownReason = [
  /./,
  'n’est pas du YAML lisible',
  'vérifiez les deux-points, les guillemets et l’alignement',
] as const;
