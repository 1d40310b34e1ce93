import { pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './instant.ts';

// To whom no more mail is sent: addresses by keyed hashes of them.

const at = instant('at').notNull();

export const unsubscribes = pgTable('unsubscribes', {
  addressHash: text('address_hash').primaryKey(),
  at,
});

export const suppressions = pgTable('suppressions', {
  addressHash: text('address_hash').primaryKey(),
  reason: text('reason', { enum: ['bounced', 'complained'] }).notNull(),
  at,
});
