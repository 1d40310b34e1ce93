import { desc, eq, inArray } from 'drizzle-orm';
import { caisseIn } from '../../../src/model/catalogue.ts';
import { dayInQuebec } from '../../../src/model/clock.ts';
import type { InvitationView } from '../../../src/submissions/space/invitation-view.ts';
import { invitations, submissions } from '../../database/tables.ts';
import { linkUrl } from '../links.ts';
import type { InvitationRow } from '../submissions/invitations.ts';
import { takesProposals } from '../submissions/review-of.ts';
import { openText } from '../submissions/sealed-columns.ts';
import type { World } from '../world.ts';
import { listedProposal, type ProposalViewing } from './proposals.ts';
import type { Visitor } from './visitor.ts';

/** A caisse's invitations, and what makes the next one. */
export interface InvitationsPage {
  caisse: { slug: string; name: string };
  /** Whether the caisse takes proposals: an invitation would lead nowhere. */
  takes: boolean;
  invitations: InvitationView[];
  /** What makes this page's invitation one, sent twice. */
  key: string;
}

export type InvitingWorld = ProposalViewing & Pick<World, 'siteUrl' | 'signingSecret' | 'newId'>;

/** More than a caisse ever sends; a page stays a page. */
const MOST = 300;

/** The invitations of a caisse, for its team; nothing for anybody else. */
export async function invitationsFor(
  world: InvitingWorld,
  { teamOf }: Visitor,
  slug: string,
): Promise<InvitationsPage | undefined> {
  const catalogue = world.catalogue();
  const caisse = caisseIn(catalogue, slug);
  if (!caisse || !teamOf.includes(slug)) return undefined;
  const rows = await world.database
    .select()
    .from(invitations)
    .where(eq(invitations.caisse, slug))
    .orderBy(desc(invitations.createdAt), invitations.id)
    .limit(MOST);
  const came = await cameOf(world, slug, rows);
  return {
    caisse: { slug, name: caisse.name },
    takes: takesProposals(catalogue, slug),
    invitations: rows.map((row) => invitationView(world, row, came.get(row.id) ?? [])),
    key: world.newId(),
  };
}

function invitationView(
  world: InvitingWorld,
  row: InvitationRow,
  proposals: InvitationView['proposals'],
): InvitationView {
  const { id, once, createdAt, expiresAt, revokedAt } = row;
  const now = world.clock.now();
  const state =
    revokedAt !== null
      ? 'revoked'
      : expiresAt <= now
        ? 'expired'
        : once && proposals.length > 0
          ? 'used'
          : 'open';
  return {
    id,
    label: openText(world.dataKeys, 'invitations.label', id, row.label),
    once,
    state,
    created: dayInQuebec(createdAt),
    until: dayInQuebec(expiresAt),
    // What serves no more is not to be copied.
    ...(state === 'open' && { link: linkUrl(world, 'invitation', id, expiresAt) }),
    proposals,
  };
}

/** What came of each invitation. What is not sent yet is told, not shown: it is the promoter's own. */
async function cameOf(
  world: InvitingWorld,
  caisse: string,
  rows: readonly InvitationRow[],
): Promise<Map<string, InvitationView['proposals']>> {
  const came = new Map<string, InvitationView['proposals']>();
  if (rows.length === 0) return came;
  const ids = rows.map(({ id }) => id);
  const begun = await world.database
    .select()
    .from(submissions)
    .where(inArray(submissions.invitation, ids))
    .orderBy(submissions.createdAt);
  for (const row of begun) {
    if (row.invitation === null) continue;
    const { id, title, status } = listedProposal(world, row);
    const shown =
      status === 'draft'
        ? { status }
        : // Another caisse's proposal is read by its team.
          { status, title, ...(row.caisse === caisse && { id }) };
    came.set(row.invitation, [...(came.get(row.invitation) ?? []), shown]);
  }
  return came;
}
