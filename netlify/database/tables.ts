import {
  bigint,
  boolean,
  date,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { type MessageKind, messageKinds } from '../../src/letters/kinds.ts';
import { outcomes } from '../../src/offers/life/offer.ts';
import { roles } from '../../src/offers/life/role.ts';
import type { Missing } from '../../src/offers/silence/ending.ts';
import { offerStatuses } from '../../src/offers/status.ts';
import { instant } from './instant.ts';

// The migrations create these tables; this is how the code sees them. A test holds the two together.

export const offers = pgTable('offers', {
  id: uuid('id').primaryKey(),
  project: text('project'),
  need: text('need'),
  caisse: text('caisse'),
  source: text('source', { enum: ['site', 'counter'] })
    .notNull()
    .default('site'),
  quantity: integer('quantity').notNull(),
  status: text('status', { enum: offerStatuses }).notNull(),
  statusSince: instant('status_since').notNull(),
  accepted: integer('accepted_quantity'),
  delivered: integer('delivered_quantity'),
  outcome: text('outcome', { enum: outcomes }),
  /** Why it was declined, or why it expired. */
  reason: text('reason'),
  /** What the promoter wrote to the giver. Encrypted, null once erased. */
  note: text('note'),
  placeAskedAt: instant('place_asked_at'),
  /** Encrypted: see `contact-cipher.ts`. Null once erased. */
  contact: text('contact'),
  addressHash: text('address_hash'),
  idempotencyKey: text('idempotency_key').notNull(),
  fingerprint: text('fingerprint').notNull(),
  consentVersion: text('consent_version').notNull(),
  consentText: text('consent_text').notNull(),
  policyVersion: text('policy_version').notNull(),
  receivedAt: instant('received_at').notNull(),
  confirmedAt: instant('confirmed_at'),
  erasedAt: instant('erased_at'),
  /** Once erased: whether its giver is counted by another offer, of its project or of the site. */
  giverCountedIn: text('giver_counted_in', { enum: ['project', 'site'] }),
});

export const offerHistory = pgTable('offer_history', {
  id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  offerId: uuid('offer_id').notNull(),
  at: instant('at').notNull(),
  actor: text('actor', { enum: roles }).notNull(),
  actorOf: text('actor_of'),
  inNameOf: text('in_name_of', { enum: ['promoter', 'giver'] }),
  command: text('command'),
  fromStatus: text('from_status', { enum: offerStatuses }),
  toStatus: text('to_status', { enum: offerStatuses }).notNull(),
  quantity: integer('quantity'),
  reason: text('reason'),
});

export const coverages = pgTable('coverages', {
  id: uuid('id').primaryKey(),
  project: text('project').notNull(),
  need: text('need').notNull(),
  quantity: integer('quantity').notNull(),
  at: instant('at').notNull(),
  actor: text('actor', { enum: ['promoter', 'team'] }).notNull(),
  actorOf: text('actor_of').notNull(),
  inNameOf: text('in_name_of', { enum: ['promoter'] }),
});

export const needStates = pgTable(
  'need_states',
  {
    project: text('project').notNull(),
    need: text('need').notNull(),
    closed: text('closed', { enum: ['filled', 'unwanted'] }),
    touchedAt: instant('touched_at').notNull(),
    askedAt: instant('asked_at'),
  },
  (table) => [primaryKey({ columns: [table.project, table.need] })],
);

/** What is missing from the content although open offers go to it: `project <slug>`. */
export const absences = pgTable('absences', {
  missing: text('missing').$type<Missing>().primaryKey(),
  since: instant('since').notNull(),
});

/** What a message is about, where it is not an offer: ids and slugs, nothing of anybody. */
export type About = Record<string, string>;

export const outbox = pgTable('outbox', {
  id: uuid('id').primaryKey(),
  kind: text('kind', { enum: [...messageKinds, 'draft-sync'] }).notNull(),
  offerId: uuid('offer_id'),
  about: jsonb('about').$type<About>(),
  once: text('once').notNull(),
  queuedAt: instant('queued_at').notNull(),
  dueAt: instant('due_at').notNull(),
  attempts: integer('attempts').notNull().default(0),
  lease: uuid('lease'),
  leasedUntil: instant('leased_until'),
  sentAt: instant('sent_at'),
  failedAt: instant('failed_at'),
  reason: text('reason'),
});

export const rebuilds = pgTable('rebuilds', {
  single: boolean('single').primaryKey().default(true),
  wantedAt: instant('wanted_at'),
  askedAt: instant('asked_at'),
});

export const handoffCounts = pgTable(
  'handoff_counts',
  {
    project: text('project').notNull(),
    day: date('day').notNull(),
    count: integer('count').notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.project, table.day] })],
);

export const rateLimits = pgTable(
  'rate_limits',
  {
    bucket: text('bucket').notNull(),
    spanStart: instant('span_start').notNull(),
    hits: integer('hits').notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.bucket, table.spanStart] })],
);

export * from './alert-tables.ts';
export * from './endorsement-tables.ts';
export * from './mail-tables.ts';
export { needHistory } from './need-tables.ts';
export * from './space-tables.ts';
export * from './submission-tables.ts';

export type OfferRow = typeof offers.$inferSelect;
export type OutboxRow = typeof outbox.$inferSelect;
/** What the outbox carries: letters, and what is told to the desk's Git host. */
export type Carried = OutboxRow['kind'];
export type { MessageKind };
