import { assess } from '../../../../src/criteria/assess.ts';
import { caisseIn } from '../../../../src/model/catalogue.ts';
import type { Picture } from '../../../../src/model/picture.ts';
import type { Project } from '../../../../src/model/project.ts';
import { open } from '../../../../src/sealing/open.ts';
import { seal } from '../../../../src/sealing/seal.ts';
import { deskNotes } from '../../../../src/submissions/desk-notes.ts';
import { type Answers, readAnswers } from '../../../../src/submissions/form/answers.ts';
import { mergeAnswers } from '../../../../src/submissions/form/merge.ts';
import {
  asProject,
  type KeptOfProject,
  type Outcome,
  type PictureWords,
  type ProposedProject,
  proposal,
  proposalForm,
} from '../../../../src/submissions/form/proposal.ts';
import { similarProjects } from '../../../../src/submissions/form/similar-projects.ts';
import { withIds } from '../../../../src/submissions/form/with-ids.ts';
import type { SubmissionRow } from '../../../database/tables.ts';
import type { DraftFile, DraftSave } from '../../drafts/drafts.ts';
import type { NotSent } from '../../mailer.ts';
import { today } from '../../today.ts';
import { proposalContextOf } from '../proposal-context.ts';
import { publishedProjects } from '../published-projects.ts';
import { openAnswers, openText, sealAnswers } from '../sealed-columns.ts';
import {
  answersOf,
  canonicalAnswers,
  type EntryAnswers,
  readEntry,
  sameAnswers,
  withEmail,
} from './entry-answers.ts';
import { entryText } from './entry-text.ts';
import { pictureFile } from './picture-file.ts';
import type { SyncingWorld } from './syncing.ts';

/** What a proposal is to be in the desk. */
export interface PreparedEntry {
  ok: true;
  /** Nothing where the draft already says it. */
  save?: Omit<DraftSave, 'expected' | 'status'>;
  /** What it was made of, to be kept with it. Encrypted. */
  madeOf: string;
}

type Named = SubmissionRow & { slug: string };

/**
 * Prepares the file of a proposal, upon what the desk has of it: there, editors may have changed
 * another field, or the layout.
 *
 * @param before the file as the desk has it, or as it is published where it is to be changed
 * @param has the files that the draft already changes
 */
export async function prepareEntry(
  world: SyncingWorld,
  row: Named,
  before: string | undefined,
  has: readonly string[] = [],
): Promise<PreparedEntry | NotSent> {
  const { dataKeys, database, catalogue, clock } = world;
  const { id, slug } = row;
  const email = openText(dataKeys, 'submissions.email', id, row.email);
  const sent = openAnswers(dataKeys, 'submissions.sent_answers', id, row.sentAnswers);
  // Erased, or written with a key that is not set now.
  if (email === undefined || !sent) return { ok: false, reason: 'NOT_READABLE', retry: true };
  const mine = canonicalAnswers(sent);
  const base = openAnswers(dataKeys, 'submissions.draft_answers', id, row.draftAnswers);
  const theirs = before === undefined ? undefined : readEntry(before);
  const picture = await pictureFile(database, id, slug);
  const admitted = row.status === 'accepted' ? row.policyVersion : undefined;
  const changed =
    !theirs ||
    !base ||
    !sameAnswers(base, mine) ||
    (admitted !== undefined && theirs.kept.admittedUnder !== admitted) ||
    (picture !== undefined && !has.includes(picture.path));
  const madeOf = (answers: Answers) =>
    sealAnswers(dataKeys, 'submissions.draft_answers', id, answers);
  if (!changed) return { ok: true, madeOf: madeOf(mine) };
  const merged = theirs && base ? mergeAnswers(base, theirs.answers, mine).answers : mine;
  // What editors made of it may go with what was sent no more: then what was sent stands.
  const read = readProposal(withEmail(merged, email)) ?? readProposal(withEmail(mine, email));
  if (!read) return { ok: false, reason: 'NOT_A_PROJECT', retry: false };
  const { project, body, words, outcome } = read;
  const data = asProject(
    project,
    await sealedContact(world, email, theirs),
    keptOf(
      theirs,
      {
        ...(admitted !== undefined && { admittedUnder: admitted }),
        // Once accepted it only waits for an editor's hand; a change makes no project newer.
        ...(admitted !== undefined &&
          row.changes === null && {
            published: theirs?.kept.published ?? today(catalogue(), clock),
          }),
      },
      pictureOf(picture?.path ?? theirs?.kept.picture?.file, words) ?? theirs?.kept.picture,
      // What has only begun has accomplished nothing.
      row.changes === null ? undefined : outcome,
    ),
  );
  const text = entryText(data, body, before);
  const files: DraftFile[] = [{ path: `projects/${slug}.md`, content: text }];
  if (picture && data.picture?.file === picture.path) files.push(picture);
  return {
    ok: true,
    madeOf: madeOf(canonicalAnswers(answersOf(data, body))),
    save: {
      files,
      title: data.title,
      author: data.promoter.name,
      message: `${row.changes ? 'Modifier' : 'Proposer'} « ${data.title} »`,
      notes: notesOf(world, row, project),
    },
  };
}

interface ReadProposal {
  project: ProposedProject;
  body: string;
  words: PictureWords | undefined;
  outcome: Outcome | undefined;
}

function readProposal(answers: Answers): ReadProposal | undefined {
  const { body, picture, outcome, ...candidate } = readAnswers(proposalForm, answers) as {
    body?: string;
    picture?: PictureWords;
    outcome?: Outcome;
  };
  const parsed = proposal.safeParse(withIds(candidate));
  if (!parsed.success) return undefined;
  return { project: parsed.data, body: body?.trim() ?? '', words: picture, outcome };
}

/** The photo that was joined, or the one that is published, as it is described now. */
function pictureOf(file: string | undefined, words: PictureWords | undefined): Picture | undefined {
  return file !== undefined && words ? { file, ...words } : undefined;
}

function keptOf(
  theirs: EntryAnswers | undefined,
  admitted: Pick<KeptOfProject, 'published' | 'admittedUnder'>,
  picture: Picture | undefined,
  outcome: Outcome | undefined,
): KeptOfProject {
  return {
    ...theirs?.kept,
    ...admitted,
    ...(picture && { picture }),
    // Whoever tells what was accomplished says that it is over.
    ...(outcome && { outcome, status: 'completed' as const }),
  };
}

/** The address sealed anew only where it is another: each sealing looks different. */
async function sealedContact(
  { ageIdentity, catalogue }: SyncingWorld,
  email: string,
  theirs: EntryAnswers | undefined,
): Promise<Project['promoter']['contact']> {
  if (theirs && (await opensTo(theirs.sealed, ageIdentity)) === email) return theirs.sealed;
  return seal(email, catalogue().site.sealTo);
}

async function opensTo(sealed: string, identity: string): Promise<string | undefined> {
  // Sealed to another key, it is nobody's that we know.
  return open(sealed, identity).catch(() => undefined);
}

function notesOf({ catalogue, siteUrl }: SyncingWorld, row: Named, project: ProposedProject) {
  const current = catalogue();
  return deskNotes({
    project,
    caisse: caisseIn(current, project.caisse)?.name ?? project.caisse,
    region: current.regions[project.region] ?? project.region,
    changes: row.changes !== null,
    findings: assess(project, proposalContextOf(current, row).rules),
    similar: similarProjects(
      {
        title: project.title,
        organisation: project.promoter.name,
        municipality: project.place.municipality,
        region: project.region,
      },
      publishedProjects(current, row.slug),
    ),
    space: new URL(`/espace/propositions/${row.id}/`, siteUrl()).href,
  });
}
