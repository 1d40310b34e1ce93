import { and, inArray, isNull, ne } from 'drizzle-orm';
import type { Answers } from '../../../src/submissions/form/answers.ts';
import {
  type ComparedProject,
  similarProjects,
} from '../../../src/submissions/form/similar-projects.ts';
import type { Duplicate } from '../../../src/submissions/space/proposal-view.ts';
import { type SubmissionRow, submissions } from '../../database/tables.ts';
import { publishedProjects } from '../submissions/published-projects.ts';
import { openAnswers } from '../submissions/sealed-columns.ts';
import type { ProposalViewing } from './proposals.ts';
import { reviewerOf } from './reviewer-of.ts';
import type { Visitor } from './visitor.ts';

/** The latest proposals are compared; older ones are published by then. */
const MOST = 500;
const SHOWN = 8;

type Compared = ComparedProject & { slug: string; duplicate: Omit<Duplicate, 'title' | 'why'> };

/** The published projects and the other proposals that may be the same as one. */
export async function duplicatesOf(
  world: ProposalViewing,
  visitor: Visitor,
  row: SubmissionRow,
  answers: Answers,
): Promise<Duplicate[]> {
  const others = [...published(world, row), ...(await proposed(world, visitor, row))];
  const bySlug = new Map(others.map((other) => [other.slug, other.duplicate]));
  return similarProjects(comparedOf(answers), others)
    .slice(0, SHOWN)
    .flatMap(({ slug, title, why }) => {
      const duplicate = bySlug.get(slug);
      return duplicate ? [{ title, why, ...duplicate }] : [];
    });
}

function published({ catalogue }: ProposalViewing, { slug }: SubmissionRow): Compared[] {
  return publishedProjects(catalogue(), slug).map((other) => ({
    ...other,
    duplicate: { of: 'project', href: `/projets/${other.slug}/` },
  }));
}

async function proposed(
  world: ProposalViewing,
  visitor: Visitor,
  { id }: SubmissionRow,
): Promise<Compared[]> {
  const rows = await world.database
    .select()
    .from(submissions)
    .where(
      and(
        ne(submissions.id, id),
        isNull(submissions.changes),
        inArray(submissions.status, ['received', 'in_review', 'changes_requested', 'accepted']),
      ),
    )
    .limit(MOST);
  return rows.flatMap((row) => {
    const sent = openAnswers(world.dataKeys, 'submissions.sent_answers', row.id, row.sentAnswers);
    if (!sent || row.slug === null) return [];
    const mine = reviewerOf(world, visitor, row) !== undefined;
    const href = mine ? { href: `/espace/propositions/${row.id}/` } : {};
    return [
      { slug: row.slug, ...comparedOf(sent), duplicate: { of: 'proposal' as const, ...href } },
    ];
  });
}

function comparedOf(answers: Answers): ComparedProject {
  const only = (key: string) => answers[key]?.[0];
  return {
    title: only('title') ?? '',
    organisation: only('promoter.name') ?? '',
    municipality: only('place.municipality'),
    region: only('region'),
  };
}
