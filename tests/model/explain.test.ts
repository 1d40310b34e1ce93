import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { explain } from '../../src/model/explain.ts';
import { project } from '../../src/model/project.ts';
import { parseFrontmatter } from '../../src/reading/frontmatter.ts';
import { parseYaml } from '../../src/reading/yaml.ts';
import { soundFiles } from '../support/content-folder.ts';
import { editedSchemas } from '../support/schemas.ts';

type Path = (string | number)[];

/** Data that each schema takes, with every list filled and every group there. */
const fullData: Record<string, object> = {
  projects: {
    ...sound('projects/des-velos.md'),
    extends: 'Un volet.',
    cancellation: 'Le toit.',
    admittedUnder: '2026-01',
    picture: { file: 'media/a.jpg', alt: 'Un vélo', credit: 'L’école' },
    outcome: { date: '2027-05-30', text: 'Quarante vélos roulent.' },
    steps: [
      {
        id: 'a',
        title: 'A',
        window: { start: '2026-09-01', end: '2026-10-01' },
        needs: ['mecano'],
        outcome: 'Fait.',
      },
    ],
  },
  caisses: {
    ...sound('caisses/caisse-de-limoilou.md'),
    partners: ['la-ruche'],
    calls: [{ title: 'Appel', text: 'Venez.', window: { start: '2026-09-01', end: '2026-10-01' } }],
  },
  regions: sound('regions/capitale-nationale.md'),
  communities: sound('communities/mobilite-active.md'),
  partners: {
    ...sound('partners/la-ruche.md'),
    terms: 'Tout ou rien.',
    website: 'https://a.example',
  },
  resources: {
    name: 'Outils',
    summary: 'Des outils.',
    regions: ['a'],
    sectors: ['a'],
    skills: ['a'],
    materials: ['a'],
  },
  pages: { title: 'À propos', summary: 'Qui nous sommes.' },
  settings: {
    ...soundSettings(),
    demonstration: { clock: '2026-11-23', notice: 'Inventé.', real: ['a'] },
  },
};

function sound(file: string): object {
  const read = parseFrontmatter(soundFiles[file] ?? '');
  if (!read.ok) throw new Error(read.flaw.wrong);
  return read.value.data;
}

function soundSettings(): object {
  const read = parseYaml(soundFiles['settings.yml'] ?? '');
  if (!read.ok) throw new Error(read.flaw.wrong);
  return read.value as object;
}

const wrongValues: unknown[] = [
  undefined,
  null,
  true,
  0,
  -1,
  1.5,
  1e30,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  '',
  ' ',
  'x',
  'X y',
  'é'.repeat(60_000),
  'deux\nlignes',
  'ca\u200bché',
  'a@b.example',
  '418 555-0199',
  '2026-02-30',
  '1999-01-01',
  'http://a.example',
  'https://u:p@a.example',
  'https://10.0.0.1/',
  'a b.ca',
  [],
  {},
  [null],
  [''],
  ['a', 'a'],
  { start: '2026-10-01', end: '2026-09-01' },
  { start: '2001-01-01', end: '2001-01-02' },
  { inconnu: 1 },
  Array.from({ length: 100 }, () => ({})),
];

/** Every path of some data, outermost first. */
function pathsOf(data: unknown, path: Path = []): Path[] {
  if (typeof data !== 'object' || data === null) return [path];
  const keys = Array.isArray(data) ? [...data.keys()] : Object.keys(data);
  return [path, ...keys.flatMap((key) => pathsOf(Reflect.get(data, key), [...path, key]))];
}

/** A copy of some data with the value at a path replaced, or taken out when it is undefined. */
function withValue(data: unknown, [head, ...rest]: Path, value: unknown): unknown {
  if (head === undefined) return value;
  const copy = (Array.isArray(data) ? [...data] : { ...(data as object) }) as object;
  const child = withValue(Reflect.get(copy, head), rest, value);
  if (child === undefined) Reflect.deleteProperty(copy, head);
  else Reflect.set(copy, head, child);
  return copy;
}

const ENGLISH =
  /\b(?:invalid|expected|received|too|must|string|number|option|unrecognized|input|least|most|small|big|key)\b/i;

describe('whatever is wrong with whatever field', () => {
  it.each(editedSchemas)(
    'of %s is said in French, fit to follow a field’s name',
    (name, schema) => {
      const data = fullData[name];
      expect(schema.safeParse(data).error?.issues).toBeUndefined();
      const messages = new Set<string>();
      for (const path of pathsOf(data)) {
        for (const wrong of wrongValues) {
          const { error } = schema.safeParse(withValue(data, path, wrong), { reportInput: true });
          for (const issue of error?.issues ?? []) {
            const message = explain(issue);
            expect([path, issue.code, message]).toEqual([
              path,
              issue.code,
              expect.not.stringMatching(ENGLISH),
            ]);
            expect([path, message]).toEqual([path, expect.stringMatching(/^(?:[a-zéê]|n’)[^A-Z]/)]);
            messages.add(message);
          }
        }
      }
      expect(messages.size).toBeGreaterThan(4);
      expect(messages).not.toContain('n’a pas la forme permise');
      expect([...messages].filter((each) => each.includes('écrit autrement'))).toEqual([]);
    },
  );
});

describe('an issue', () => {
  const said = (change: object) => {
    const data = { ...fullData.projects, ...change };
    const issues = project.safeParse(data, { reportInput: true }).error?.issues ?? [];
    return issues.map((issue) => explain(issue));
  };
  const need = (change: object) => ({
    needs: [{ id: 'a', category: 'financial', title: 'A', amount: 1, use: 'fee', ...change }],
    steps: [],
  });

  it.each<[string, object, string]>([
    ['a missing field', { title: undefined }, 'manque'],
    ['a missing choice', { status: undefined }, 'manque'],
    ['a choice', { status: 'x' }, 'doit être l’une de ces valeurs : open, completed, cancelled'],
    [
      'a category',
      need({ category: 'x' }),
      'doit être l’une de ces valeurs : human, material, financial',
    ],
    ['no category', need({ category: undefined }), 'manque'],
    ['a text', { title: 12 }, 'doit être un texte'],
    ['a number', need({ amount: 'x' }), 'doit être un nombre'],
    ['a whole number', need({ amount: 1.5 }), 'doit être un nombre entier'],
    ['true or false', need({ essential: 'x' }), 'doit être true ou false'],
    ['a list', { needs: 'x', steps: [] }, 'doit être une liste (un tiret par élément)'],
    ['a group', { window: 'x' }, 'doit être un groupe de champs'],
    ['an empty text', { title: ' ' }, 'est vide'],
    ['a short text', { title: 'abc' }, 'est trop court : au moins 4 caractères'],
    [
      'a long text',
      { title: 'a'.repeat(91) },
      'est trop long (91 caractères) : au plus 90 caractères',
    ],
    ['an empty list', { needs: [], steps: [] }, 'est vide : il en faut au moins un'],
    ['a long list', { sectors: ['a', 'b', 'c', 'd', 'e'] }, 'en a trop : au plus 4'],
    ['a small number', need({ amount: 0 }), 'est trop petit : au moins 1'],
    ['a big number', need({ amount: 10_000_001 }), 'est trop grand : au plus 10000000'],
    ['an unknown field', { couleur: 'rouge' }, 'n’existe pas'],
  ])('about %s', (_name, change, expected) => {
    expect(said(change)).toContain(expected);
  });

  it('takes the value from whoever knows it, when it does not carry it', () => {
    const [issue] = project.safeParse({ ...fullData.projects, title: 12 }).error?.issues ?? [];
    expect(explain(issue as z.core.$ZodIssue, 12)).toBe('doit être un texte');
  });
});
