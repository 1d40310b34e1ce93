import { daysAfter } from '../../../src/offers/silence/days.ts';
import type { SubmissionRow } from '../../database/tables.ts';
import { linkUrl } from '../links.ts';
import type { World } from '../world.ts';

/** Longer than any proposal is under review. */
const LINK_DAYS = 730;

/** The link by which a promoter shows a proposal to those who may want it. The same every time. */
export function endorseLink(
  world: Pick<World, 'siteUrl' | 'signingSecret'>,
  { id, receivedAt, createdAt }: Pick<SubmissionRow, 'id' | 'receivedAt' | 'createdAt'>,
): string {
  return linkUrl(world, 'endorse-submission', id, daysAfter(receivedAt ?? createdAt, LINK_DAYS));
}
