import {
  bigint,
  boolean,
  customType,
  date,
  integer,
  pgTable,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import type { SubmissionCommandKind } from '../../src/submissions/life/command.ts';
import type { DecisionReason, EndReason } from '../../src/submissions/life/reasons.ts';
import { type Reviewer, submissionRoles } from '../../src/submissions/life/role.ts';
import { submissionStatuses } from '../../src/submissions/status.ts';
import { instant } from './instant.ts';

const bytes = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => 'bytea',
  toDriver: (value) => Buffer.from(value),
  fromDriver: (value) => new Uint8Array(value),
});

export const invitations = pgTable('invitations', {
  id: uuid('id').primaryKey(),
  caisse: text('caisse').notNull(),
  /** For whom, as the team wrote it. Encrypted. */
  label: text('label'),
  once: boolean('once').notNull(),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  revokedAt: instant('revoked_at'),
});

export const submissions = pgTable('submissions', {
  id: uuid('id').primaryKey(),
  status: text('status', { enum: submissionStatuses }).notNull(),
  statusSince: instant('status_since').notNull(),
  slug: text('slug'),
  caisse: text('caisse'),
  changes: text('changes'),
  invitation: uuid('invitation'),
  revision: integer('revision').notNull().default(1),
  /** What the form holds, as JSON. Encrypted, null once erased. */
  answers: text('answers'),
  /** The same, as it was last sent: what those who decide read. Encrypted, null once erased. */
  sentAnswers: text('sent_answers'),
  /** What was sent before it, so that those who decide see what has changed. Encrypted, null once erased. */
  previousAnswers: text('previous_answers'),
  /** The promoter's address. Encrypted, null once erased. */
  email: text('email'),
  addressHash: text('address_hash'),
  confirmedAt: instant('confirmed_at'),
  acceptedBy: text('accepted_by').array().$type<Reviewer[]>().notNull().default([]),
  dueOn: date('due_on'),
  idempotencyKey: text('idempotency_key'),
  fingerprint: text('fingerprint'),
  consentVersion: text('consent_version'),
  consentText: text('consent_text'),
  policyVersion: text('policy_version').notNull(),
  createdAt: instant('created_at').notNull(),
  touchedAt: instant('touched_at').notNull(),
  receivedAt: instant('received_at'),
  erasedAt: instant('erased_at'),
  /** What the desk's draft was last made of: its version there, our revision, our answers (encrypted). */
  draftVersion: text('draft_version'),
  draftRevision: integer('draft_revision'),
  draftAnswers: text('draft_answers'),
});

export const submissionHistory = pgTable('submission_history', {
  id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  submissionId: uuid('submission_id').notNull(),
  at: instant('at').notNull(),
  actor: text('actor', { enum: submissionRoles }).notNull(),
  actorOf: text('actor_of'),
  command: text('command').$type<SubmissionCommandKind>().notNull(),
  fromStatus: text('from_status', { enum: submissionStatuses }),
  toStatus: text('to_status', { enum: submissionStatuses }).notNull(),
  revision: integer('revision').notNull(),
  reasons: text('reasons').array().$type<(DecisionReason | EndReason)[]>().notNull().default([]),
  /** What the team wrote to the promoter. Encrypted. */
  note: text('note'),
  policyVersion: text('policy_version').notNull(),
});

export const submissionPictures = pgTable('submission_pictures', {
  submissionId: uuid('submission_id').primaryKey(),
  bytes: bytes('bytes').notNull(),
  type: text('type').notNull(),
  width: integer('width').notNull(),
  height: integer('height').notNull(),
  savedAt: instant('saved_at').notNull(),
});

export type SubmissionRow = typeof submissions.$inferSelect;
export type SubmissionLine = typeof submissionHistory.$inferSelect;
