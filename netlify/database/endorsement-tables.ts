import { pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { endorsementStatuses } from '../../src/endorsements/status.ts';
import { instant } from './instant.ts';

export const endorsements = pgTable('endorsements', {
  id: uuid('id').primaryKey(),
  status: text('status', { enum: endorsementStatuses }).notNull(),
  statusSince: instant('status_since').notNull(),
  project: text('project'),
  submission: uuid('submission'),
  municipality: text('municipality'),
  region: text('region'),
  /** Encrypted, only until it is confirmed. */
  email: text('email'),
  addressHash: text('address_hash'),
  fingerprint: text('fingerprint'),
  consentVersion: text('consent_version').notNull(),
  consentText: text('consent_text').notNull(),
  policyVersion: text('policy_version').notNull(),
  receivedAt: instant('received_at').notNull(),
  confirmedAt: instant('confirmed_at'),
});

export type EndorsementRow = typeof endorsements.$inferSelect;
