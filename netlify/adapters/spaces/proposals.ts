import { and, desc, eq, inArray, ne, type SQL } from 'drizzle-orm';
import { type Catalogue, caisseIn } from '../../../src/model/catalogue.ts';
import { dayInQuebec } from '../../../src/model/clock.ts';
import { daysBetween } from '../../../src/model/days-between.ts';
import { deciders } from '../../../src/submissions/life/who-decides.ts';
import type { ListedProposal } from '../../../src/submissions/space/proposal-view.ts';
import { type SubmissionRow, submissions } from '../../database/tables.ts';
import { endorsedCounts } from '../endorsements/wanted.ts';
import { linkUrl } from '../links.ts';
import { reviewFor } from '../submissions/review-of.ts';
import { openAnswers, openText } from '../submissions/sealed-columns.ts';
import type { World } from '../world.ts';

/** What showing proposals needs of the world. */
export type ProposalViewing = Pick<World, 'catalogue' | 'clock' | 'dataKeys' | 'database'>;

/** More than any team has; a page stays a page. */
const MOST = 500;
const DAY_MS = 86_400_000;

/** The proposals that were sent to a caisse. */
export function caisseProposals(world: ProposalViewing, caisse: string): Promise<ListedProposal[]> {
  return sent(world, eq(submissions.caisse, caisse));
}

/** The proposals about which the central team decides, whatever their caisse. */
export async function centralProposals(world: ProposalViewing): Promise<ListedProposal[]> {
  const caisses = centralCaisses(world.catalogue());
  return caisses.length === 0 ? [] : sent(world, inArray(submissions.caisse, caisses));
}

/** The caisses about whose proposals the central team decides. */
export function centralCaisses(catalogue: Catalogue): string[] {
  return Object.entries(catalogue.caisses)
    .filter(([, { review }]) => deciders(review).includes('central'))
    .map(([slug]) => slug);
}

async function sent(world: ProposalViewing, where: SQL): Promise<ListedProposal[]> {
  const rows = await world.database
    .select()
    .from(submissions)
    .where(and(where, ne(submissions.status, 'draft')))
    .orderBy(desc(submissions.statusSince), submissions.id)
    .limit(MOST);
  const counts = await endorsedCounts(
    world,
    rows.filter(({ changes }) => changes === null).map(({ id }) => id),
  );
  return rows.map((row) => ({ ...listedProposal(world, row), endorsed: counts.get(row.id) }));
}

/** A proposal of somebody's own, with the link to where it is followed. */
export type OwnProposal = ListedProposal & { link: string };

/** The proposals that an address has made, sent or not, each with a fresh link. */
export async function ownProposals(
  world: ProposalViewing & Pick<World, 'siteUrl' | 'signingSecret'>,
  addressHash: string,
): Promise<OwnProposal[]> {
  const { database, dataKeys, clock } = world;
  const rows = await database
    .select()
    .from(submissions)
    .where(eq(submissions.addressHash, addressHash))
    .orderBy(desc(submissions.touchedAt), submissions.id)
    .limit(MOST);
  const expires = new Date(clock.machineNow().getTime() + DAY_MS);
  return rows.flatMap((row) => {
    const email = openText(dataKeys, 'submissions.email', row.id, row.email);
    if (email === undefined) return [];
    const link = linkUrl(world, 'follow-submission', row.id, expires, email);
    return [{ ...listedProposal(world, row), link: new URL(link).pathname }];
  });
}

/** A row as lists show it. */
export function listedProposal(
  { catalogue, clock, dataKeys }: Pick<World, 'catalogue' | 'clock' | 'dataKeys'>,
  row: SubmissionRow,
): ListedProposal {
  const { id, status, caisse, dueOn, acceptedBy } = row;
  const current = catalogue();
  const today = dayInQuebec(clock.now());
  const answers =
    openAnswers(dataKeys, 'submissions.sent_answers', id, row.sentAnswers) ??
    openAnswers(dataKeys, 'submissions.answers', id, row.answers);
  const only = (key: string) => answers?.[key]?.[0] || undefined;
  const name = caisseIn(current, caisse)?.name;
  return {
    id,
    title: only('title'),
    organisation: only('promoter.name'),
    status,
    since: dayInQuebec(row.statusSince),
    ...(dueOn !== null &&
      status === 'in_review' && { due: { day: dueOn, left: daysBetween(today, dueOn) } }),
    ...(caisse !== null && name !== undefined && { caisse: { slug: caisse, name } }),
    changes: row.changes !== null,
    invited: row.invitation !== null,
    // Of a published project, what came before is what the site says.
    resent: row.previousAnswers !== null && row.changes === null,
    acceptedBy,
    awaited:
      status === 'in_review'
        ? deciders(reviewFor(current, caisse)).filter((each) => !acceptedBy.includes(each))
        : [],
  };
}
