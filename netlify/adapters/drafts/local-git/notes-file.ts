import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { entryPath } from '../draft-name.ts';
import type { DraftName } from '../drafts.ts';
import type { DeskClone } from './desk-clone.ts';

/** Decap's server keeps no notes: they lie in a file of ours in the clone's Git folder. */
function notesFile({ root }: DeskClone, name: DraftName): string {
  return join(root, '.git', 'perron-notes', entryPath(name));
}

export async function writeNotes(clone: DeskClone, name: DraftName, notes: string): Promise<void> {
  if (notes === '') return forgetNotes(clone, name);
  const file = notesFile(clone, name);
  const partial = `${file}.${crypto.randomUUID()}`;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(partial, notes);
  await rename(partial, file);
}

export async function readNotes(clone: DeskClone, name: DraftName): Promise<string> {
  try {
    return await readFile(notesFile(clone, name), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

export async function forgetNotes(clone: DeskClone, name: DraftName): Promise<void> {
  await rm(notesFile(clone, name), { force: true });
}
