import { bigint, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './instant.ts';

/** What was said of a need: that it still stands, is filled or no longer wanted, or stands again. */
export const needWords = ['kept', 'filled', 'unwanted', 'reopened'] as const;

export const needHistory = pgTable('need_history', {
  id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  project: text('project').notNull(),
  need: text('need').notNull(),
  at: instant('at').notNull(),
  actor: text('actor', { enum: ['promoter', 'team'] }).notNull(),
  actorOf: text('actor_of').notNull(),
  inNameOf: text('in_name_of', { enum: ['promoter'] }),
  said: text('said', { enum: needWords }).notNull(),
  once: text('once'),
});
