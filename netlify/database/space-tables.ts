import { jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './instant.ts';

// What the private pages need to know who enters: keyed hashes only.

/** Where a link is sent: whatever of the content or of the offers has the address. */
export type GoesTo =
  | { project: string }
  | { caisse: string }
  | { central: true }
  | { offer: string }
  | { submission: string }
  /** The address itself, encrypted: nothing else keeps it. */
  | { endorser: string };

export const roleAddresses = pgTable('role_addresses', {
  sealedHash: text('sealed_hash').primaryKey(),
  addressHash: text('address_hash').notNull(),
  rememberedAt: instant('remembered_at').notNull(),
});

export const signIns = pgTable('sign_ins', {
  id: uuid('id').primaryKey(),
  addressHash: text('address_hash').notNull(),
  goesTo: jsonb('goes_to').$type<GoesTo>(),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
});

export const sessions = pgTable('sessions', {
  tokenHash: text('token_hash').primaryKey(),
  addressHash: text('address_hash').notNull(),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
});
