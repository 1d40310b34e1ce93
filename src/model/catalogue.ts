import { z } from 'zod';
import type { Content } from './content.ts';
import { day, window } from './day.ts';
import { host, link } from './link.ts';
import { asked } from './need.ts';
import { policy } from './policy.ts';
import { resource } from './resource.ts';
import { decides, reviewOf } from './review.ts';
import { sealed } from './sealed.ts';
import { settings } from './settings.ts';

const cataloguedNeed = z.strictObject({
  id: z.string(),
  category: z.enum(['human', 'material', 'financial']),
  title: z.string(),
  /** People, units or Canadian dollars, by the category. */
  asked: z.number(),
  covered: z.number(),
  /** The unit's French names; absent for people, money, and what is counted by the piece. */
  unit: z.strictObject({ one: z.string(), many: z.string() }).optional(),
  /** Hours asked of each person. */
  hours: z.number().optional(),
  loan: z.boolean().optional(),
  /** What is asked of people, or of things: an id of the vocabularies. */
  skill: z.string().optional(),
  material: z.string().optional(),
  essential: z.boolean().optional(),
  window,
});

const cataloguedProject = z.strictObject({
  title: z.string(),
  status: z.enum(['open', 'completed', 'cancelled']),
  window,
  caisse: z.string(),
  region: z.string(),
  municipality: z.string(),
  /** Whether its people can help from home; absent where they cannot. */
  remote: z.boolean().optional(),
  /** The slugs of its communities; absent where it has none. */
  communities: z.array(z.string()).optional(),
  promoter: z.strictObject({ name: z.string(), contact: sealed }),
  /** The version of the criteria under which it was accepted. */
  admittedUnder: z.string().optional(),
  needs: z.array(cataloguedNeed),
  funding: z.strictObject({ partner: z.string(), url: link, hosts: z.array(host) }).optional(),
});

const cataloguedCaisse = z.strictObject({
  name: z.string(),
  team: sealed,
  participation: z.enum(['active', 'paused']),
  /** The slugs of the regions that it serves. */
  regions: z.array(z.string()),
  review: z.strictObject({ decides, answerWithinDays: z.number() }),
});

/** Something that already exists, as somebody is sent to it. */
const cataloguedResource = resource.pick({
  name: true,
  summary: true,
  website: true,
  regions: true,
  sectors: true,
  skills: true,
  materials: true,
});

const names = z.record(z.string(), z.string());

/**
 * All that the functions know of the content: the build writes it, the functions' bundle holds it,
 * the site never publishes it.
 */
export const catalogue = z.strictObject({
  site: z.strictObject({
    name: z.string(),
    url: link,
    operator: z.string(),
    sealTo: z.string(),
  }),
  /** The day at which a demonstration's clock stands, or null where time goes on. */
  clock: day.nullable(),
  policy,
  /** The content folder, relative to the root of its repository; `content` where it is not told. */
  folder: z.string().optional(),
  projects: z.record(z.string(), cataloguedProject),
  caisses: z.record(z.string(), cataloguedCaisse),
  partners: z.record(z.string(), z.strictObject({ name: z.string(), hosts: z.array(host) })),
  /** French names, by slug. */
  regions: names,
  communities: names,
  vocabularies: settings.shape.vocabularies,
  resources: z.array(cataloguedResource),
});

export type Catalogue = z.infer<typeof catalogue>;
export type CataloguedProject = z.infer<typeof cataloguedProject>;
export type CataloguedNeed = z.infer<typeof cataloguedNeed>;
export type CataloguedResource = z.infer<typeof cataloguedResource>;
export type CataloguedCaisse = z.infer<typeof cataloguedCaisse>;

/** A project by its slug. Slugs come from addresses too: `constructor` is nobody's project. */
export function projectIn(
  { projects }: Pick<Catalogue, 'projects'>,
  slug: string | null | undefined,
): CataloguedProject | undefined {
  return typeof slug === 'string' && Object.hasOwn(projects, slug) ? projects[slug] : undefined;
}

/** A caisse by its slug. */
export function caisseIn(
  { caisses }: Pick<Catalogue, 'caisses'>,
  slug: string | null | undefined,
): CataloguedCaisse | undefined {
  return typeof slug === 'string' && Object.hasOwn(caisses, slug) ? caisses[slug] : undefined;
}

/** A need of a project by its id. */
export function needIn(
  project: CataloguedProject | undefined,
  id: string | null | undefined,
): CataloguedNeed | undefined {
  return project?.needs.find((need) => need.id === id);
}

/** The catalogue of some content. */
export function catalogueOf(content: Content): Catalogue {
  const { identity, policy: rules, vocabularies, demonstration } = content.settings;
  const units = new Map(vocabularies.units.map(({ id, one, many }) => [id, { one, many }]));
  const partners = Object.fromEntries(
    content.partners.map(({ slug, data: { name, hosts } }) => [slug, { name, hosts }]),
  );
  return {
    site: {
      name: identity.name,
      url: identity.url,
      operator: identity.operator,
      sealTo: identity.sealTo,
    },
    clock: demonstration?.clock ?? null,
    policy: rules,
    partners,
    caisses: Object.fromEntries(
      content.caisses.map(({ slug, data }) => {
        const { name, team, participation, regions } = data;
        return [slug, { name, team, participation, regions, review: reviewOf(data, rules) }];
      }),
    ),
    regions: namesOf(content.regions),
    communities: namesOf(content.communities),
    vocabularies,
    resources: content.resources.map(({ data }) => cataloguedResource.parse(data)),
    projects: Object.fromEntries(
      content.projects.map(({ slug, data }) => [
        slug,
        {
          title: data.title,
          status: data.status,
          window: data.window,
          caisse: data.caisse,
          region: data.region,
          municipality: data.place.municipality,
          ...(data.place.remote && { remote: true }),
          ...(data.communities.length > 0 && { communities: data.communities }),
          promoter: { name: data.promoter.name, contact: data.promoter.contact },
          ...(data.admittedUnder !== undefined && { admittedUnder: data.admittedUnder }),
          needs: data.needs.map((need) => ({
            id: need.id,
            category: need.category,
            title: need.title,
            asked: asked(need),
            covered: need.covered,
            window: need.window ?? data.window,
            ...(need.essential && { essential: true }),
            ...(need.category === 'human' && { hours: need.hours, skill: need.skill }),
            ...(need.category === 'material' && {
              material: need.material,
              loan: need.loan,
              // Nobody says « 40 pièces de vélos ».
              unit: need.unit === 'piece' ? undefined : units.get(need.unit),
            }),
          })),
          ...(data.funding && {
            funding: {
              partner: data.funding.partner,
              url: data.funding.url,
              hosts: partners[data.funding.partner]?.hosts ?? [],
            },
          }),
        },
      ]),
    ),
  };
}

function namesOf(entries: readonly { slug: string; data: { name: string } }[]) {
  return Object.fromEntries(entries.map(({ slug, data: { name } }) => [slug, name]));
}
