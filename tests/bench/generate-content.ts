import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readContent } from '../../src/reading/read.ts';

/**
 * Makes a content folder of so many projects out of the sample's: same needs, same texts, other
 * slugs and titles. The rest of the sample comes as it is.
 */
export async function generateContent(
  sample: string,
  folder: string,
  count: number,
): Promise<void> {
  const reading = await readContent(sample);
  if (!reading.ok) throw new Error('bench: the sample content is not sound');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await cp(sample, folder, { recursive: true, filter: (path) => !/projects\/.+\.md$/.test(path) });
  await mkdir(join(folder, 'projects'), { recursive: true });
  const originals = await Promise.all(
    reading.content.projects.map(async ({ slug, file }) => ({
      slug,
      text: await readFile(join(sample, file), 'utf8'),
    })),
  );
  for (let index = 0; index < count; index++) {
    const original = originals[index % originals.length];
    if (!original) throw new Error('bench: the sample has no project');
    // The sample's own slugs come first: its settings name some of them.
    const round = Math.floor(index / originals.length);
    const slug = round === 0 ? original.slug : `${original.slug.slice(0, 72)}-${round}`;
    const text = original.text.replace(
      /^title: (['"]?)/m,
      `title: $1${round === 0 ? '' : `${round}. `}`,
    );
    await writeFile(join(folder, 'projects', `${slug}.md`), text);
  }
}
