import { timestamp } from 'drizzle-orm/pg-core';

/** A column that holds an instant: its time zone is told, as a Date has it. */
export const instant = (name: string) => timestamp(name, { withTimezone: true });
