import { contents } from '../../git/contents.ts';
import { differences } from '../../git/differences.ts';
import { GitError } from '../../git/git.ts';
import { branchOf, entryPath, inContent, inRepository } from '../draft-name.ts';
import type { Draft, DraftName, DraftSummary } from '../drafts.ts';
import { entryTitle } from '../entry-title.ts';
import { type Branch, branches, MAIN, nameOf, refOf } from './branches.ts';
import { statuses } from './description.ts';
import type { DeskClone } from './desk-clone.ts';
import { readNotes } from './notes-file.ts';

/** What the board tells of every draft. */
export async function listDrafts(clone: DeskClone): Promise<DraftSummary[]> {
  const [found, known] = await Promise.all([branches(clone, 'refs/heads/cms/'), statuses(clone)]);
  const drafts = found.flatMap((branch) => {
    const name = nameOf(branch);
    return name ? [{ name, branch }] : [];
  });
  const files = await contents(
    clone,
    drafts.map(({ name, branch }) => objectName(clone, branch.head, entryPath(name))),
  );
  return drafts.map(({ name, branch }, index) => summary(name, branch, known, files[index]));
}

/** A draft, or undefined when the entry has none. */
export async function readDraft(clone: DeskClone, name: DraftName): Promise<Draft | undefined> {
  const [branch] = await branches(clone, refOf(name));
  if (!branch) return undefined;
  const [known, file, base, notes] = await Promise.all([
    statuses(clone),
    readFile(clone, branch.head, entryPath(name)),
    clone.git(['merge-base', MAIN, branch.head]),
    readNotes(clone, name),
  ]);
  const changed = await differences(clone, base, branch.head);
  return {
    ...summary(name, branch, known, file),
    text: file?.toString('utf8') ?? '',
    files: changed.flatMap(({ path }) => inContent(clone.folder, path) ?? []),
    notes,
  };
}

/** A file of the content at a commit; undefined when there is none. */
export async function readFile(clone: DeskClone, commit: string, path: string) {
  try {
    return await clone.bytes(['cat-file', 'blob', objectName(clone, commit, path)]);
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}

function objectName({ folder }: DeskClone, commit: string, path: string): string {
  return `${commit}:${inRepository(folder, path)}`;
}

function summary(
  name: DraftName,
  { head, at }: Branch,
  known: Awaited<ReturnType<typeof statuses>>,
  file: Buffer | undefined,
): DraftSummary {
  return {
    name,
    title: file ? entryTitle(name, file) : name.slug,
    status: known.get(branchOf(name)) ?? 'draft',
    version: head,
    updatedAt: at,
  };
}
