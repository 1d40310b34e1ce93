import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { project } from '../../src/model/project.ts';
import { textOf } from '../../src/reading/file-text.ts';
import { parseFrontmatter, writeFrontmatter } from '../../src/reading/frontmatter.ts';
import { arbitraryProject } from '../support/arbitrary-project.ts';
import { arbitraryParagraph, treacherousTexts } from '../support/arbitrary-text.ts';

/** What comes back of a file that was written, saved and read again. */
function readAgain(data: object, body: string) {
  const text = textOf(Buffer.from(writeFrontmatter(data, body)));
  if (!text.ok) throw new Error(text.flaw.wrong);
  const read = parseFrontmatter(text.value);
  if (!read.ok) throw new Error(read.flaw.wrong);
  return read.value;
}

describe('a file that was written', () => {
  it('holds the project and the text that it was given', () => {
    fc.assert(
      fc.property(arbitraryProject(), arbitraryParagraph(2000), (made, body) => {
        const { data, body: read } = readAgain(made, body);
        expect(data).toEqual(made);
        expect(project.parse(data)).toEqual(made);
        expect(read).toBe(body);
      }),
      { numRuns: 150 },
    );
  });

  it.each(treacherousTexts)('keeps %j the text that it is', (text) => {
    const data = { title: text, list: [text], group: { inner: text }, [text]: 'clé' };
    expect(readAgain(data, text)).toEqual({ data, body: text });
  });

  it('keeps any data, whatever its words', () => {
    const json = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue(), {
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(json, (made) => {
        // Line ends and accents are made one on reading; nothing else may change.
        const data: object = JSON.parse(JSON.stringify(made).normalize('NFC'));
        const kept =
          !/\\r|\\u[0-9a-f]{4}|[\u0080-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\ud800/i.test(
            JSON.stringify(data),
          );
        fc.pre(kept && !JSON.stringify(data).includes('-0'));
        expect(readAgain(data, '').data).toEqual(data);
      }),
    );
  });

  it('keeps a body that looks like a header', () => {
    const body = '---\nstatus: completed\n---\n\n---js\nthrow 1\n---';
    expect(readAgain({ status: 'open' }, body)).toEqual({ data: { status: 'open' }, body });
  });

  it('leaves out what is not there', () => {
    expect(readAgain({ a: 'x', b: undefined }, '')).toEqual({ data: { a: 'x' }, body: '' });
  });

  it('keeps long lines whole, so that a diff shows what changed', () => {
    const text = 'mot '.repeat(100).trim();
    expect(writeFrontmatter({ summary: text }, '')).toBe(`---\nsummary: ${text}\n---\n`);
  });
});

describe('a header', () => {
  it('may be empty', () => {
    expect(parseFrontmatter('---\n---\nTexte')).toEqual({
      ok: true,
      value: { data: {}, body: 'Texte' },
    });
    expect(parseFrontmatter('---\n# rien\n---')).toMatchObject({ value: { data: {}, body: '' } });
  });

  it('keeps dates as they were typed', () => {
    expect(parseFrontmatter('---\na: 2026-09-01\nb: 2026-09-01T10:00:00Z\n---')).toMatchObject({
      value: { data: { a: '2026-09-01', b: '2026-09-01T10:00:00Z' } },
    });
  });

  it('changes nothing but its own data', () => {
    const read = parseFrontmatter('---\n__proto__: { polluted: true }\n---');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(read.ok && Object.getPrototypeOf(read.value.data)).toBe(Object.prototype);
  });
});

it('reads any text at all without failing', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '---',
      '---\n',
      '\n',
      ': ',
      '- ',
      '"',
      "'",
      '[',
      '{',
      '|\n',
      '&a',
      '*a',
      '!!js',
      '\t',
      '#',
      '\0',
    ),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const read = parseFrontmatter(`---\n${pieces.join('')}\n---\n`);
      if (!read.ok) expect(read.flaw.wrong).toMatch(/^[a-zéêà’]/);
    }),
    { numRuns: 1000 },
  );
});
