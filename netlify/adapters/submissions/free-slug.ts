import { isNull, like, sql } from 'drizzle-orm';
import { type Catalogue, projectIn } from '../../../src/model/catalogue.ts';
import { slugFrom } from '../../../src/model/slug.ts';
import { submissions } from '../../database/tables.ts';
import type { Statements } from '../database.ts';

const LONGEST = 70;

/** A title as a file’s name and an address: `Des vélos d’école` gives `des-velos-d-ecole`. */
export function slugOf(title: string): string {
  const words = slugFrom(title, LONGEST);
  // A number alone is the address of a page of the list.
  return /^\d*$/.test(words) ? ['projet', words].filter(Boolean).join('-') : words;
}

/** Proposals are named one at a time. Any number serves, as long as nothing else takes it. */
const NAMING = 7_302_611;

/**
 * A name on the site that no project and no other proposal has. Until the end of the transaction
 * nobody else is given one.
 *
 * @param taken names that are known to be taken elsewhere
 */
export async function freeSlug(
  statements: Statements,
  catalogue: Catalogue,
  title: string,
  taken: ReadonlySet<string> = new Set(),
): Promise<string> {
  await statements.execute(sql`SELECT pg_advisory_xact_lock(${NAMING})`);
  const base = slugOf(title);
  const rows = await statements
    .select({ slug: submissions.slug })
    .from(submissions)
    .where(sql`${like(submissions.slug, `${base}%`)} AND ${isNull(submissions.changes)}`);
  const used = new Set(rows.map(({ slug }) => slug));
  for (let count = 1; ; count += 1) {
    const slug = count === 1 ? base : `${base}-${count}`;
    if (!used.has(slug) && !taken.has(slug) && !projectIn(catalogue, slug)) return slug;
  }
}
