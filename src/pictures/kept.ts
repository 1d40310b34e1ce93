import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** Where Astro keeps what takes long to make; Netlify brings it back for the next build. */
const FOLDER = resolve('node_modules/.astro/partage');

/** How long a picture that no build asks for any more is kept, in days. */
const DAYS = 30;

/**
 * A picture, made once: afterwards it is what was kept of it.
 *
 * @param drawn all that it is made of: whatever changes in it asks for another picture
 */
export async function kept(
  drawn: string,
  make: () => Promise<Uint8Array>,
  folder: string = FOLDER,
): Promise<Uint8Array> {
  const file = join(folder, `${createHash('sha256').update(drawn).digest('hex')}.png`);
  const before = await readFile(file).catch(unlessAbsent);
  if (before && isWhole(before)) {
    // What is of use says so, and stays.
    const now = new Date();
    await utimes(file, now, now);
    return before;
  }
  const made = await make();
  await mkdir(folder, { recursive: true });
  // Whole or not at all: a build may be stopped, and two may run at once.
  const draft = `${file}.${randomUUID()}.tmp`;
  await writeFile(draft, made);
  await rename(draft, file);
  return made;
}

/** Removes the pictures that no build has asked for in a long time. Gives how many. */
export async function forgetOld(folder: string = FOLDER): Promise<number> {
  const names = (await readdir(folder).catch(unlessAbsent)) ?? [];
  const oldest = Date.now() - DAYS * 86_400_000;
  let forgotten = 0;
  for (const name of names) {
    const file = join(folder, name);
    const { mtimeMs } = (await stat(file).catch(unlessAbsent)) ?? {};
    if (mtimeMs === undefined || mtimeMs >= oldest) continue;
    await rm(file, { force: true });
    forgotten += 1;
  }
  return forgotten;
}

/** A cache may come back damaged: a PNG ends as none of its parts does. */
const isWhole = (png: Buffer) => png.subarray(-8, -4).toString('latin1') === 'IEND';

function unlessAbsent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}
