import { eq } from 'drizzle-orm';
import { type Choices, choicesOf } from '../../../src/alerts/choices.ts';
import type { Following } from '../../../src/alerts/following.ts';
import {
  type AlertLetter,
  alertMail,
  type ToldNeed,
} from '../../../src/alerts/messages/letters.ts';
import { toldNeed } from '../../../src/alerts/messages/told-need.ts';
import { keyOf, missingNeeds } from '../../../src/alerts/missing-need.ts';
import { wishFacts } from '../../../src/alerts/words.ts';
import type { AlertKind } from '../../../src/letters/kinds.ts';
import { daysAfter } from '../../../src/offers/silence/days.ts';
import { type AlertRow, alertLetters } from '../../database/tables.ts';
import { findAlert, wishOf } from '../alerts/find-alert.ts';
import { openEmail } from '../alerts/sealed-email.ts';
import { linkUrl } from '../links.ts';
import type { NotSent } from '../mailer.ts';
import type { Claimed } from '../outbox.ts';
import { readSums } from '../progress/read-sums.ts';
import { today } from '../today.ts';
import type { Composing, ComposingWorld } from './composing.ts';

const nobody: NotSent = { ok: false, reason: 'NO_LONGER_NEEDED', retry: false };

/** A link is good as long as the alert is there; its date only keeps one letter's the same. */
const LINK_DAYS = 730;

/** Writes a letter of an alert, as long as it goes on and there is something to say. */
export async function composeAlertMail(
  world: ComposingWorld,
  claimed: Claimed,
  kind: AlertKind,
): Promise<Composing> {
  const row = await findAlert(world.database, claimed.about?.alert ?? '');
  const wish = row && wishOf(row);
  if (!row || !wish || row.email === null) return nobody;
  if (row.status !== (kind === 'alert-confirmation' ? 'unconfirmed' : 'active')) return nobody;
  const letter = await letterOf(world, claimed, kind, row, wish);
  if (!letter) return nobody;
  const opened = openEmail(world.dataKeys, row.id, row.email);
  if (!opened.ok) return { ok: false, reason: `CONTACT_${opened.reason}`, retry: true };
  const mail = alertMail(letter);
  // Nobody can want less of what was never confirmed.
  const unsubscribe = kind === 'alert-confirmation' ? {} : { unsubscribe: letter.link };
  return { ok: true, message: { key: claimed.id, to: opened.text, ...unsubscribe, ...mail } };
}

async function letterOf(
  world: ComposingWorld,
  { id, queuedAt }: Claimed,
  kind: AlertKind,
  row: AlertRow,
  wish: NonNullable<ReturnType<typeof wishOf>>,
): Promise<AlertLetter | undefined> {
  const catalogue = world.catalogue();
  const { site, policy } = catalogue;
  const choices: Choices = choicesOf(catalogue);
  const shared = {
    site: { name: site.name, url: world.siteUrl() },
    wish: wishFacts(wish, choices, policy.alerts),
    link: linkUrl(world, 'follow-alert', row.id, daysAfter(queuedAt, LINK_DAYS)),
  };
  const within = (days: number) => daysAfter(queuedAt, days);
  switch (kind) {
    case 'alert-confirmation':
      return { kind, ...shared, expires: within(policy.alerts.confirmWithinDays) };
    case 'alert-still-wanted':
      return row.askedAt === null
        ? undefined
        : { kind, ...shared, expires: within(policy.alerts.answerWithinDays) };
    case 'alert-news':
    case 'alert-closing': {
      const told = await needsOf(world, id);
      if (!told) return undefined;
      const { needs, first } = told;
      const url = new URL(moreAt(wish, catalogue.regions), world.siteUrl()).href;
      const more = told.more > 0 ? { count: told.more, url } : undefined;
      return kind === 'alert-news'
        ? { kind, ...shared, needs, more, first }
        : { kind, ...shared, needs, more };
    }
  }
}

/** What a letter tells, without what was found or has ended since it was decided. */
async function needsOf(world: ComposingWorld, id: string) {
  const { database, clock } = world;
  const catalogue = world.catalogue();
  const [letter] = await database.select().from(alertLetters).where(eq(alertLetters.id, id));
  if (!letter) return undefined;
  const slugs = [...new Set(letter.needs.map(({ project }) => project))];
  const projects = Object.fromEntries(
    slugs.flatMap((slug) => {
      const project = Object.hasOwn(catalogue.projects, slug) && catalogue.projects[slug];
      return project ? [[slug, project]] : [];
    }),
  );
  const day = today(catalogue, clock);
  const sums = await readSums(database, { projects: slugs });
  const missing = new Map(missingNeeds({ projects }, sums, day).map((need) => [keyOf(need), need]));
  const [first, ...others] = letter.needs.flatMap((name): ToldNeed[] => {
    const need = missing.get(keyOf(name));
    return need ? [toldNeed(catalogue, need, { today: day, siteUrl: world.siteUrl() })] : [];
  });
  return first && { needs: [first, ...others] as const, more: letter.more, first: letter.first };
}

/** Where one sees all that there is: in the region, where only one is followed. */
function moreAt(
  { regions, caisses, communities }: Following,
  known: Readonly<Record<string, string>>,
): string {
  const [region = ''] = regions;
  const isOne = regions.length === 1 && caisses.length + communities.length === 0;
  return isOne && Object.hasOwn(known, region) ? `/regions/${region}/` : '/projets/';
}
