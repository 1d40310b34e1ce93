import { join } from 'node:path';
import type { z } from 'zod';
import { fixedInstant, today } from '../model/clock.ts';
import { withoutContacts } from '../model/contact-details.ts';
import type { Content, Entry } from '../model/content.ts';
import { collectionNames } from '../model/nouns.ts';
import type { Problem } from '../model/problem.ts';
import { type Settings, settings as settingsSchema } from '../model/settings.ts';
import { isRecipient } from '../sealing/recipient.ts';
import { checkDates } from './check-dates.ts';
import { checkPictures } from './check-pictures.ts';
import { checkPlaces } from './check-places.ts';
import { checkTogether } from './check-together.ts';
import { readText } from './file-text.ts';
import type { Read } from './flaw.ts';
import { isGroup, notFields } from './frontmatter.ts';
import { problemsOf } from './problems-of.ts';
import { readCollection } from './read-collection.ts';
import { strayFolders } from './stray-folders.ts';
import { parseYaml } from './yaml.ts';

/** The content folder read: all of it when it is sound, else everything that is wrong with it. */
export type Reading =
  | { ok: true; content: Content; advice: Problem[] }
  | { ok: false; problems: Problem[] };

const SETTINGS = 'settings.yml';

/** Reads and checks a whole content folder. Bad files are all told at once. */
export async function readContent(folder: string): Promise<Reading> {
  const problems: Problem[] = [];
  const settings = await readSettings(folder, problems);
  const collections: Partial<Record<keyof Content, Entry<unknown>[]>> = {};
  for (const name of collectionNames) {
    collections[name] = await readCollection(folder, name, problems);
  }
  problems.push(...(await strayFolders(folder)));
  if (!settings) return { ok: false, problems: problems.map(fitForLog) };
  // Each entry was parsed by its own noun's schema just above.
  const content = { ...collections, settings } as Content;
  const broken = new Set(problems.map(({ file }) => file));
  const together = checkTogether(content, broken);
  problems.push(...together.problems, ...(await checkPictures(folder, content)));
  if (problems.length > 0) return { ok: false, problems: problems.map(fitForLog) };
  const advice = [
    ...together.advice,
    ...checkDates(content, todayOf(settings)),
    ...checkPlaces(content),
  ];
  return { ok: true, content, advice: advice.map(fitForLog) };
}

function todayOf({ demonstration }: Settings): string {
  const { PERRON_NOW } = process.env;
  const fixed = PERRON_NOW ? fixedInstant.parse(PERRON_NOW) : undefined;
  return today({ fixed, demonstration: demonstration?.clock, now: new Date() });
}

/** Reads the settings alone. What is wrong with them is added to `problems`. */
export async function readSettings(
  folder: string,
  problems: Problem[],
): Promise<Settings | undefined> {
  const read = readSettingsFile(folder);
  if (!read.ok) {
    problems.push(fitForLog({ file: SETTINGS, field: '', ...read.flaw }));
    return undefined;
  }
  const schema: z.ZodType<Settings> = settingsSchema;
  const result = schema.safeParse(read.value);
  if (result.success && isRecipient(result.data.identity.sealTo)) return result.data;
  if (result.success) {
    problems.push(badRecipient);
    return undefined;
  }
  problems.push(...problemsOf(SETTINGS, read.value, result.error.issues, schema).map(fitForLog));
  return undefined;
}

const badRecipient: Problem = {
  file: SETTINGS,
  field: 'identity.sealTo',
  wrong: 'n’est pas une clé publique age : il y manque quelque chose, ou une lettre a changé',
  mend: 'recopiez la clé, celle qui commence par age1',
};

function readSettingsFile(folder: string): Read<unknown> {
  const path = join(folder, SETTINGS);
  const text = readText(path);
  if (!text.ok) return text;
  const read = parseYaml(text.value);
  return !read.ok || (read.value !== null && isGroup(read.value))
    ? read
    : { ok: false, flaw: notFields };
}

/** A problem without the addresses that its file may hold: it will be read in public build logs. */
function fitForLog(problem: Problem): Problem {
  const entries = Object.entries(problem) as [keyof Problem, string | undefined][];
  return Object.fromEntries(
    entries.flatMap(([key, text]) => (text === undefined ? [] : [[key, withoutContacts(text)]])),
  ) as unknown as Problem;
}
