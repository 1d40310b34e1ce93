import { eq } from 'drizzle-orm';
import { type SubmissionRow, submissions } from '../../../database/tables.ts';
import type { Draft, DraftName } from '../../drafts/drafts.ts';
import type { Claimed } from '../../outbox.ts';
import { findSubmission } from '../find-submission.ts';
import { openAnswers } from '../sealed-columns.ts';
import { publish } from '../see-published.ts';
import { boardStatus } from './board-status.ts';
import { canonicalAnswers, readEntry, sameAnswers } from './entry-answers.ts';
import { prepareEntry } from './prepare-entry.ts';
import { publishLetThrough } from './publish-let-through.ts';
import { renameSubmission } from './rename-submission.ts';
import { type JoinedWorld, notSynced, type Synced, type SyncingWorld } from './syncing.ts';

type Named = SubmissionRow & { slug: string };

/**
 * Brings the desk's draft of a proposal to what the proposal has become, however late that is and
 * however often it is asked. What the desk's editors changed in the meantime stays.
 */
export async function syncDraft(world: SyncingWorld, { about }: Claimed): Promise<Synced> {
  if (!about?.submission) throw new Error('sync-draft: a message without its proposal');
  const { drafts, database } = world;
  const row = await findSubmission(database, about.submission);
  if (!row || !isNamed(row)) return { ok: true };
  if (!drafts) return { ok: false, reason: 'NO_DRAFTS', retry: true };
  const joined = { ...world, drafts };
  const name = { collection: 'projects', slug: row.slug } as const;
  if (!boardStatus(row)) return putAway(joined, row, name);
  const found = await drafts.read(name);
  if (!found.ok) return notSynced(found);
  const draft = found.value;
  if (draft)
    return row.draftVersion === null ? meet(joined, row, draft) : bring(joined, row, draft);
  const published = await drafts.published(name);
  if (!published.ok) return notSynced(published);
  if (row.draftVersion === null) return open(joined, row, name, published.value);
  return afterEditors(joined, row, name, published.value);
}

function isNamed(row: SubmissionRow): row is Named {
  return row.slug !== null;
}

/** Refused or withdrawn, its draft goes. What is published has none, or one that an editor began. */
async function putAway(world: JoinedWorld, row: Named, name: DraftName): Promise<Synced> {
  if (row.status === 'published' || row.status === 'draft' || row.draftVersion === null) {
    return { ok: true };
  }
  const discarded = await world.drafts.discard(name);
  if (!discarded.ok) return notSynced(discarded);
  await remember(world, row, { draftVersion: null, draftAnswers: null });
  return { ok: true };
}

/** Opens the draft of a proposal, upon what is published where it changes a project. */
async function open(
  world: JoinedWorld,
  row: Named,
  name: DraftName,
  published: string | undefined,
): Promise<Synced> {
  if (published !== undefined && row.changes === null) return takeAnotherName(world, row);
  const entry = await prepareEntry(world, row, published);
  if (!entry.ok) return entry;
  const { save } = entry;
  const status = boardStatus(row);
  if (!save || !status) {
    // What it asked for has come true in the meantime: nothing is left to be published.
    return row.status === 'accepted'
      ? { ok: true, messages: await publish(world, row.id) }
      : { ok: true };
  }
  const saved = await world.drafts.save(name, { ...save, status, expected: null });
  if (!saved.ok) return notSynced(saved);
  await remember(world, row, { draftVersion: saved.value, draftAnswers: entry.madeOf });
  return publishLetThrough(world, row, name, saved.value);
}

/** A draft of that name that we do not know: ours, from an attempt that was cut, or somebody else's. */
async function meet(world: JoinedWorld, row: Named, draft: Draft): Promise<Synced> {
  const entry = await prepareEntry(world, row, draft.text, draft.files);
  if (!entry.ok) return entry;
  const theirs = readEntry(draft.text);
  const made = openAnswers(world.dataKeys, 'submissions.draft_answers', row.id, entry.madeOf);
  if (theirs && made && sameAnswers(theirs.answers, made)) {
    await remember(world, row, { draftVersion: draft.version, draftAnswers: entry.madeOf });
    return { ok: false, reason: 'DRAFT_FOUND', retry: true, retryAfter: 0 };
  }
  if (row.changes !== null) return { ok: false, reason: 'DRAFT_OPEN', retry: true };
  return takeAnotherName(world, row);
}

async function takeAnotherName(world: JoinedWorld, row: Named): Promise<Synced> {
  await renameSubmission(world, row);
  return { ok: false, reason: 'NAME_TAKEN', retry: true, retryAfter: 0 };
}

/** Brings a draft that is ours to what the proposal has become. */
async function bring(world: JoinedWorld, row: Named, draft: Draft): Promise<Synced> {
  const { drafts } = world;
  const status = boardStatus(row);
  if (!status) throw new Error('sync-draft: a proposal that has no place on the board');
  const entry = await prepareEntry(world, row, draft.text, draft.files);
  if (!entry.ok) return entry;
  let { version } = draft;
  if (entry.save) {
    const saved = await drafts.save(draft.name, { ...entry.save, status, expected: version });
    if (!saved.ok) return notSynced(saved);
    version = saved.value;
    await remember(world, row, { draftVersion: version, draftAnswers: entry.madeOf });
  } else if (draft.status !== status) {
    const set = await drafts.setStatus(draft.name, status);
    if (!set.ok) return notSynced(set);
  }
  return publishLetThrough(world, row, draft.name, version);
}

/** The draft was there and is no more: an editor has published it, or put it away. */
async function afterEditors(
  world: JoinedWorld,
  row: Named,
  name: DraftName,
  published: string | undefined,
): Promise<Synced> {
  const { dataKeys } = world;
  const made = openAnswers(dataKeys, 'submissions.draft_answers', row.id, row.draftAnswers);
  const entry = published === undefined ? undefined : readEntry(published);
  const isPublished =
    row.changes === null
      ? published !== undefined
      : entry !== undefined && made !== undefined && sameAnswers(entry.answers, made);
  if (isPublished) return { ok: true, messages: await publish(world, row.id) };
  // Sent anew or accepted since, it is opened anew; otherwise what an editor put away stays away.
  const sent = openAnswers(dataKeys, 'submissions.sent_answers', row.id, row.sentAnswers);
  const sentAnew = sent && made && !sameAnswers(canonicalAnswers(sent), made);
  if (!sentAnew && row.status !== 'accepted') {
    world.log('DRAFT_PUT_AWAY', { id: row.id, slug: row.slug });
    return { ok: true };
  }
  return open(world, row, name, row.changes === null ? undefined : published);
}

async function remember(
  { database }: SyncingWorld,
  { id, revision }: Named,
  made: { draftVersion: string | null; draftAnswers: string | null },
): Promise<void> {
  await database
    .update(submissions)
    .set({ ...made, draftRevision: revision })
    .where(eq(submissions.id, id));
}
