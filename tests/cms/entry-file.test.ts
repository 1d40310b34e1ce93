import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type EntryFields,
  readEntryFile,
  readFields,
  writeEntryFile,
  writeFields,
} from '../../src/cms/entry-file.ts';
import { prune } from '../../src/cms/prune.ts';
import { collectionNames, nouns } from '../../src/model/nouns.ts';
import { settings as settingsSchema } from '../../src/model/settings.ts';
import { parseFrontmatter } from '../../src/reading/frontmatter.ts';

const files = collectionNames.flatMap((name) =>
  readdirSync(`content/${name}`)
    .filter((file) => file.endsWith('.md'))
    .map((file) => ({ name, path: `content/${name}/${file}` })),
);
const settings = readFileSync('content/settings.yml', 'utf8');

/** Lines of one text that the other does not have. */
const changed = (before: string, after: string) => {
  const kept = new Set(after.split('\n'));
  return before.split('\n').filter((line) => !kept.has(line));
};

describe('an entry through the desk', () => {
  test.each(files)('$path comes back as the model had it', ({ name, path }) => {
    const text = readFileSync(path, 'utf8');
    const { body, ...data } = readEntryFile(text);
    const saved = writeEntryFile({ ...(prune(nouns[name].schema, data) as object), body }, text);
    const read = parseFrontmatter(saved);
    if (!read.ok) throw new Error(read.flaw.wrong);
    expect(nouns[name].schema.parse(read.value.data)).toEqual(nouns[name].schema.parse(data));
    expect(read.value.body).toBe(body ?? '');
    // Saved once more without a change, it is the same to the byte.
    expect(writeEntryFile(readEntryFile(saved), saved)).toBe(saved);
  });

  test('a new entry is written whole, with its text', () => {
    const fields = {
      title: 'Deux : points',
      summary: 'Une « phrase » ; une autre.',
      body: 'Du texte.\n\nEncore.',
    };
    const text = writeEntryFile(fields, '');
    expect(text).toMatch(/^---\n[\s\S]*\n---\n\nDu texte\.\n\nEncore\.\n$/);
    expect(readEntryFile(text)).toEqual(fields);
  });

  test('a change touches its own lines only', () => {
    const path = 'content/projects/des-semis-a-la-bibliotheque.md';
    const normal = writeEntryFile(
      readEntryFile(readFileSync(path, 'utf8')),
      readFileSync(path, 'utf8'),
    );
    const fields = readEntryFile(normal);
    const after = writeEntryFile({ ...fields, title: 'Un autre titre' }, normal);
    expect(changed(normal, after)).toEqual([`title: ${String(fields.title)}`]);
    expect(changed(after, normal)).toEqual(['title: Un autre titre']);
  });

  test('any text that an editor types is read back the same', () => {
    const typed = fc
      .string({ unit: 'grapheme', maxLength: 60 })
      .filter(
        (text) =>
          !/[\r\u0085\u2028\u2029\ufeff]/.test(text) &&
          text.isWellFormed() &&
          ![...text].some((c) => c < ' '),
      );
    const tricky = fc.constantFrom(
      '2026-09-01',
      '12',
      '012',
      '0x1f',
      '1e3',
      '.5',
      'true',
      'null',
      '~',
      'yes',
      '- a',
      'a: b',
      '# c',
      '---',
      '...',
      "l'été",
      '"',
      '`',
      '@a',
      '&a',
      '*a',
      '!b',
      '%',
      ' espace ',
      'deux\nlignes',
      '\n',
      '1_000',
      '12:30',
      '0o17',
      '+1',
      '-.inf',
      '.nan',
      '<<',
      '=',
    );
    fc.assert(
      fc.property(fc.oneof(typed, tricky), fc.oneof(typed, tricky), (title, item) => {
        const fields: EntryFields = { title, list: [item, { deep: item }], count: 3, sure: true };
        expect(readEntryFile(writeEntryFile(fields, ''))).toEqual(fields);
        const before = writeEntryFile({ title: 'avant', list: ['x'] }, '');
        expect(readEntryFile(writeEntryFile(fields, before))).toEqual(fields);
      }),
      { numRuns: 300 },
    );
  });

  test('a header that cannot be read is not taken for an empty one', () => {
    expect(() => readEntryFile('---\ntitle: [\n---\n')).toThrow();
    expect(() => readFields('- a\n- b\n')).toThrow();
  });
});

describe('the settings through the desk', () => {
  const data = settingsSchema.parse(readFields(settings));
  const normal = writeFields(readFields(settings), settings);

  test('come back as they were, with every comment', () => {
    expect(settingsSchema.parse(readFields(normal))).toEqual(data);
    const comments = (text: string) => text.match(/^\s*#.*$/gm)?.map((line) => line.trim());
    expect(comments(normal)).toEqual(comments(settings));
    expect(comments(settings)?.length).toBeGreaterThan(3);
  });

  test('a term added, renamed or taken away changes one line', () => {
    const { vocabularies, ...others } = readFields(normal) as typeof data;
    const [first, second, ...rest] = vocabularies.skills;
    if (!first || !second) throw new Error('no skills');
    const withSkills = (skills: object[]) =>
      writeFields({ ...others, vocabularies: { ...vocabularies, skills } }, normal);

    const added = withSkills([
      first,
      { id: 'juggling', label: 'Jonglerie', synonyms: ['balles'] },
      second,
      ...rest,
    ]);
    expect(changed(normal, added)).toEqual([]);
    expect((readFields(added) as typeof data).vocabularies.skills[1]?.id).toBe('juggling');

    const renamed = withSkills([{ ...first, label: 'Autre nom' }, second, ...rest]);
    expect(changed(normal, renamed)).toHaveLength(1);

    const removed = withSkills([second, ...rest]);
    expect(changed(removed, normal)).toEqual([]);
    expect(changed(normal, removed)).toHaveLength(1);
  });
});
