import {
  bigint,
  date,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { offerStatuses } from '../../src/offers/status.ts';

// The migrations create these tables; this is how the code sees them. A test holds the two together.

const instant = (name: string) => timestamp(name, { withTimezone: true });

export const offers = pgTable('offers', {
  id: uuid('id').primaryKey(),
  project: text('project').notNull(),
  need: text('need'),
  quantity: integer('quantity').notNull(),
  message: text('message').notNull(),
  availability: text('availability'),
  name: text('name').notNull(),
  email: text('email').notNull(),
  phone: text('phone'),
  organisation: text('organisation'),
  status: text('status', { enum: offerStatuses }).notNull(),
  idempotencyKey: text('idempotency_key').notNull(),
  fingerprint: text('fingerprint').notNull(),
  consentVersion: text('consent_version').notNull(),
  consentText: text('consent_text').notNull(),
  policyVersion: text('policy_version').notNull(),
  receivedAt: instant('received_at').notNull(),
  confirmedAt: instant('confirmed_at'),
});

export const offerHistory = pgTable('offer_history', {
  id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  offerId: uuid('offer_id').notNull(),
  at: instant('at').notNull(),
  actor: text('actor', { enum: ['visitor', 'promoter', 'team', 'schedule'] }).notNull(),
  fromStatus: text('from_status', { enum: offerStatuses }),
  toStatus: text('to_status', { enum: offerStatuses }).notNull(),
});

export const outbox = pgTable('outbox', {
  id: uuid('id').primaryKey(),
  kind: text('kind', { enum: ['offer-confirmation', 'offer-notice'] }).notNull(),
  offerId: uuid('offer_id').notNull(),
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

export type OfferRow = typeof offers.$inferSelect;
export type OutboxRow = typeof outbox.$inferSelect;
export type MessageKind = OutboxRow['kind'];
