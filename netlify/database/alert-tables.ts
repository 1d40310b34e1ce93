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
import type { Following } from '../../src/alerts/following.ts';
import { alertStatuses } from '../../src/alerts/status.ts';
import { instant } from './instant.ts';

export const alerts = pgTable('alerts', {
  id: uuid('id').primaryKey(),
  status: text('status', { enum: alertStatuses }).notNull(),
  statusSince: instant('status_since').notNull(),
  following: jsonb('following').$type<Following>(),
  weekly: boolean('weekly'),
  closing: boolean('closing'),
  /** Encrypted, null once it is stopped. */
  email: text('email'),
  addressHash: text('address_hash'),
  fingerprint: text('fingerprint'),
  toldThrough: bigint('told_through', { mode: 'number' }),
  toldFollowing: jsonb('told_following').$type<Following>(),
  sentFor: date('sent_for', { mode: 'string' }),
  wantedAt: instant('wanted_at'),
  askedAt: instant('asked_at'),
  consentVersion: text('consent_version').notNull(),
  consentText: text('consent_text').notNull(),
  policyVersion: text('policy_version').notNull(),
  receivedAt: instant('received_at').notNull(),
  confirmedAt: instant('confirmed_at'),
});

/** A need by its names. */
export interface TellableNeed {
  project: string;
  need: string;
}

export const alertLetters = pgTable('alert_letters', {
  id: uuid('id').primaryKey(),
  alertId: uuid('alert_id').notNull(),
  first: boolean('first').notNull(),
  needs: jsonb('needs').$type<TellableNeed[]>().notNull(),
  more: integer('more').notNull(),
  writtenAt: instant('written_at').notNull(),
});

export const alertClosings = pgTable(
  'alert_closings',
  {
    alertId: uuid('alert_id').notNull(),
    project: text('project').notNull(),
    need: text('need').notNull(),
    toldAt: instant('told_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.alertId, table.project, table.need] })],
);

export const missingNeeds = pgTable('missing_needs', {
  number: bigint('number', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  project: text('project').notNull(),
  need: text('need').notNull(),
  since: instant('since').notNull(),
});

export type AlertRow = typeof alerts.$inferSelect;
