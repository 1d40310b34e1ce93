import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { assess } from '../../src/criteria/assess.ts';
import { ruleContextOf } from '../../src/reading/check-together.ts';
import { readContent } from '../../src/reading/read.ts';
import type { Generated } from './contender.ts';
import { sayNumber } from './table.ts';

/** Each is measured so many times, in turn; the fastest is kept, as the least disturbed. */
const ROUNDS = 3;

/**
 * Reading and checking a content folder, against plainly reading the same files and parsing their
 * YAML with the same library; and the admission criteria alone.
 */
export async function benchReading({ folder, content }: Generated): Promise<string[]> {
  const plain: number[] = [];
  const whole: number[] = [];
  const criteria: number[] = [];
  const context = ruleContextOf(content);
  for (let round = 0; round < ROUNDS; round++) {
    plain.push(await timed(() => parseOnly(folder)));
    whole.push(await timed(() => readContent(folder)));
    criteria.push(
      await timed(async () => content.projects.map(({ data }) => assess(data, context))),
    );
  }
  const [parsing, reading, assessing] = [plain, whole, criteria].map((all) => Math.min(...all)) as [
    number,
    number,
    number,
  ];
  const each = (seconds: number) => (seconds * 1_000_000) / content.projects.length;
  return [
    `lire et vérifier tout le contenu : ${sayNumber(reading, 2)} s (${sayNumber(each(reading))} µs par projet)`,
    `seulement lire les mêmes fichiers et leur YAML : ${sayNumber(parsing, 2)} s ; rapport ${sayNumber(reading / parsing, 2)}`,
    `critères d’admission seuls : ${sayNumber(each(assessing), 1)} µs par projet`,
  ];
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

async function parseOnly(folder: string): Promise<unknown[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /\.(?:md|yml)$/.test(file))
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const yaml = file.endsWith('.yml') ? text : (text.split(/^---$/m)[1] ?? '');
      return load(yaml, { schema: CORE_SCHEMA });
    });
}
