import fc from 'fast-check';
import matter from 'gray-matter';
import { expect, test } from 'vitest';
import { writeMarkdown } from '../../../netlify/adapters/drafts/write-markdown.ts';
import { prune } from '../../../src/cms/prune.ts';
import { type Project, project } from '../../../src/model/project.ts';
import { textOf } from '../../../src/reading/file-text.ts';
import { parseFrontmatter } from '../../../src/reading/frontmatter.ts';
import { arbitraryProject } from '../../support/arbitrary-project.ts';
import { treacherousTexts } from '../../support/arbitrary-text.ts';

/** What the site reads of a file. */
function read(file: string) {
  const text = textOf(Buffer.from(file));
  if (!text.ok) throw new Error(text.flaw.wrong);
  const parsed = parseFrontmatter(text.value);
  if (!parsed.ok) throw new Error(parsed.flaw.wrong);
  return parsed.value;
}

/** Texts that would like to be something else than text. */
const hostile = [
  '---',
  '---js\nprocess.exit(9)\n---',
  '---json\n{"title": "x"}\n---\n',
  '--- # fin\nstatus: completed\n---\n',
  'titre\n---\nstatus: completed',
  '...\n---\nstatus: completed',
  '!!js/function "function () { process.exit(9) }"',
  '<<: *x',
  '"\n---\nstatus: completed\n',
  '\u2028---\u2028status: completed',
  '\u0085---\u0085status: completed',
  '{{{',
  '|\n  x',
  '? x\n: y',
  '\t- x',
  '#',
  '{ }',
  '\ufeff---\na: b\n---',
];

const arbitraryHostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(...hostile, ...treacherousTexts),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.string({ unit: 'binary', maxLength: 30 }),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join('\n'));

const tidied = (text: string) => text.replace(/\r\n?/g, '\n').normalize('NFC').trim();

test('whatever the model takes reads back as the same project, with the same text', () => {
  fc.assert(
    fc.property(arbitraryProject(), arbitraryHostile, (data, body) => {
      const file = writeMarkdown('projects', data, body.toWellFormed());
      const back = read(file);
      expect(back.data).toEqual(prune(project, data));
      expect(project.parse(back.data)).toEqual(data);
      expect(back.body).toBe(tidied(body.toWellFormed()));
    }),
    { numRuns: 150 },
  );
});

test('a text that the model would refuse stays the text of its own field', () => {
  const [sample] = fc.sample(arbitraryProject(), { seed: 7, numRuns: 1 });
  fc.assert(
    fc.property(arbitraryHostile, arbitraryHostile, (title, body) => {
      const data = { ...(sample as Project), title: tidied(title.toWellFormed()) || 'x' };
      const back = read(writeMarkdown('projects', data, body.toWellFormed()));
      expect(back.data).toEqual(prune(project, data));
      expect(back.body).toBe(tidied(body.toWellFormed()));
    }),
    { numRuns: 300 },
  );
});

test('fields come in the model’s order, and those that say nothing are left out', () => {
  const [sample] = fc.sample(arbitraryProject(), { seed: 3, numRuns: 1 });
  const { title, ...rest } = sample as Project;
  const file = writeMarkdown('projects', { ...rest, steps: [], extends: undefined, title }, '');
  const keys = Object.keys(read(file).data);
  expect(keys[0]).toBe('title');
  expect(keys).not.toContain('steps');
  expect(keys).not.toContain('extends');
  const order = Object.keys(project.shape);
  expect(keys).toEqual(keys.toSorted((one, other) => order.indexOf(one) - order.indexOf(other)));
  expect(file.endsWith('---\n')).toBe(true);
});

test('another reader of such files finds the same', () => {
  const [sample] = fc.sample(arbitraryProject(), { seed: 11, numRuns: 1 });
  const body = '---js\nprocess.exit(9)\n---\n\nBonjour.';
  const file = writeMarkdown('projects', sample as Project, body);
  const theirs = matter(file);
  expect(theirs.content.trim()).toBe(body);
  expect(theirs.data.title).toBe(sample?.title);
});
