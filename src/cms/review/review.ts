import { z } from 'zod';
import { stopsPublication } from '../../criteria/admission.ts';
import { assess } from '../../criteria/assess.ts';
import type { Candidate } from '../../criteria/candidate.ts';
import type { RuleContext } from '../../criteria/rule.ts';
import { explain } from '../../model/explain.ts';
import { nouns } from '../../model/nouns.ts';
import { referencesIn } from '../../model/references.ts';
import { settings } from '../../model/settings.ts';
import { type ComparedProject, similarProjects } from '../../submissions/form/similar-projects.ts';
import { prune } from '../prune.ts';
import { pathOf, trail } from './trail.ts';

/** One thing that an editor should know before saving or publishing. */
export interface Remark {
  /** Where, in the words of the form; empty for the entry as a whole. */
  where: string;
  /** What, and how to mend it, in French. */
  message: string;
  /** Whether nothing can be published before it is mended. */
  blocks: boolean;
}

/** What the review knows besides the entry. */
export interface ReviewContext extends RuleContext {
  /** The version of the criteria in force. */
  policyVersion: string;
  /** The terms of each vocabulary that some entry uses. */
  used: Readonly<Record<string, readonly string[]>>;
  /** The projects that are published. */
  projects: readonly (ComparedProject & { slug: string })[];
}

/**
 * All that is to be said of an entry as it stands, what blocks its publication first.
 *
 * @param slug its name on the site, where it has one
 */
export function review(
  collection: string,
  data: object,
  context: ReviewContext,
  slug?: string,
): Remark[] {
  const schema = schemaOf(collection);
  const { body: _, ...frontmatter } = data as { body?: unknown };
  const pruned = prune(schema, frontmatter);
  const remarks = [
    ...modelRemarks(schema, pruned),
    ...lostNeeds(schema, pruned),
    ...(collection === 'projects' ? criteriaRemarks(schema, pruned as Candidate, context) : []),
    ...(collection === 'projects' ? similarRemarks(pruned as Candidate, context, slug) : []),
    ...(collection === 'settings' ? lostTerms(pruned, context) : []),
  ];
  return remarks.sort((one, other) => Number(other.blocks) - Number(one.blocks));
}

/** The schema of a collection of the desk. */
export function schemaOf(collection: string): z.ZodType {
  if (collection === 'settings') return settings;
  const noun = (nouns as Record<string, { schema: z.ZodType } | undefined>)[collection];
  if (!noun) throw new Error(`cms: there is no collection ${collection}`);
  return noun.schema;
}

function modelRemarks(schema: z.ZodType, data: unknown): Remark[] {
  const result = schema.safeParse(data, { reportInput: true });
  return (result.error?.issues ?? []).flatMap((issue): Remark[] => {
    const paths =
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => [...issue.path, key])
        : [issue.path];
    return paths.map((path) => ({
      where: trail(schema, data, path),
      message: `${explain(issue)}.`,
      blocks: true,
    }));
  });
}

/** The needs that a step names by hand: every other reference is picked among what exists. */
function lostNeeds(schema: z.ZodType, data: unknown): Remark[] {
  const needs: readonly unknown[] = isGroup(data) && Array.isArray(data.needs) ? data.needs : [];
  const ids = new Set(needs.map((need) => (isGroup(need) ? need.id : undefined)));
  return referencesIn(schema, data)
    .filter(({ target, id }) => target === 'needs' && !ids.has(id))
    .map(({ path, id }) => ({
      where: trail(schema, data, path),
      message: `« ${id} » n’est l’identifiant d’aucun besoin de ce projet.`,
      blocks: true,
    }));
}

/** Terms taken out of a vocabulary while entries still use them: the site could not be built. */
function lostTerms(data: unknown, { used }: ReviewContext): Remark[] {
  const vocabularies = isGroup(data) && isGroup(data.vocabularies) ? data.vocabularies : {};
  return Object.entries(used).flatMap(([name, ids]) => {
    const terms: readonly unknown[] = Array.isArray(vocabularies[name]) ? vocabularies[name] : [];
    const left = new Set(terms.map((term) => (isGroup(term) ? term.id : undefined)));
    return ids
      .filter((id) => !left.has(id))
      .map((id) => ({
        where: trail(settings, data, ['vocabularies', name]),
        message: `« ${id} » sert encore à un projet ou à une ressource : remettez-le.`,
        blocks: true,
      }));
  });
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function criteriaRemarks(schema: z.ZodType, project: Candidate, context: ReviewContext): Remark[] {
  return assess(project, context).map((finding) => ({
    where: trail(schema, project, pathOf(finding.field)),
    message: finding.message,
    blocks: stopsPublication(finding, project, context.policyVersion),
  }));
}

const why = {
  'same-organisation': 'du même organisme',
  'similar-title': 'au titre semblable, au même endroit',
} as const;

/** As much of a project as can be compared. */
const comparable = z.object({
  title: z.string(),
  promoter: z.object({ name: z.string() }),
  place: z.object({ municipality: z.string().optional() }).optional(),
  region: z.string().optional(),
});

/** A project that was proposed twice, by two people or a year apart. */
function similarRemarks(
  project: Candidate,
  { projects }: ReviewContext,
  slug: string | undefined,
): Remark[] {
  const compared = comparable.safeParse(project);
  if (!compared.success) return [];
  const { title, promoter, place, region } = compared.data;
  return similarProjects(
    { title, organisation: promoter.name, municipality: place?.municipality, region },
    projects.filter((other) => other.slug !== slug),
  ).map((found) => ({
    where: '',
    message: `Un autre projet ${why[found.why]} est publié : « ${found.title} ». Est-ce le même ?`,
    blocks: false,
  }));
}
