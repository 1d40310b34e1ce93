import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Content } from '../../src/model/content.ts';
import { places } from '../../src/places/quebec.ts';
import { readContent } from '../../src/reading/read.ts';
import type { Generated } from './contender.ts';

/**
 * Makes a content folder of so many projects out of the sample's: same needs, same texts; other slugs,
 * titles, regions and sectors. The rest of the sample comes as it is.
 *
 * @param count at least as many as the sample has: its settings name some of them
 */
export async function generateContent(
  sample: string,
  folder: string,
  count: number,
): Promise<Generated> {
  const sound = await soundContent(sample);
  const originals = sound.projects;
  if (count < originals.length) {
    throw new Error(`bench: the sample alone has ${originals.length} projects`);
  }
  await rm(folder, { recursive: true, force: true });
  await cp(sample, folder, { recursive: true });
  await mkdir(join(folder, 'projects'), { recursive: true });
  const texts = await Promise.all(
    originals.map(({ file }) => readFile(join(sample, file), 'utf8')),
  );
  for (let index = originals.length; index < count; index++) {
    const which = index % originals.length;
    const round = Math.floor(index / originals.length);
    const slug = `${originals[which]?.slug.slice(0, 72)}-${round}`;
    const text = spread(texts[which] ?? '', index, sound).replace(
      /^title: (['"]?)/m,
      `title: $1${round}. `,
    );
    await writeFile(join(folder, 'projects', `${slug}.md`), text);
  }
  const content = await soundContent(folder);
  const today = content.settings.demonstration?.clock;
  if (!today) throw new Error('bench: the sample has no clock of its own');
  return { folder, content, today };
}

/** Gives a copy a municipality, a region and sectors of its own: thousands have not all the same few ties. */
function spread(text: string, index: number, { regions, settings }: Content): string {
  const { sectors } = settings.vocabularies;
  const region = regions[(index * 7) % regions.length]?.slug;
  const towns = places.filter((place) => place.kind === 'municipality' && place.region === region);
  const town = towns[Math.floor(index / regions.length) % towns.length]?.name;
  const ids = [index % sectors.length, (index * 5 + 3) % sectors.length].map(
    (at) => sectors[at]?.id,
  );
  return text
    .replace(/^region: .*$/m, `region: ${region}`)
    .replace(/^( +municipality: ).*$/m, `$1${town}`)
    .replace(/^ +postalCode: .*\n/m, '')
    .replace(/^sectors: .*$/m, `sectors: [${[...new Set(ids)].join(', ')}]`);
}

async function soundContent(folder: string) {
  const reading = await readContent(folder);
  if (reading.ok) return reading.content;
  const [first] = reading.problems;
  throw new Error(`bench: ${folder} is not sound: ${first?.file} ${first?.field} ${first?.wrong}`);
}
