import {
  type Catalogue,
  type CataloguedProject,
  caisseIn,
  projectIn,
} from '../../../src/model/catalogue.ts';
import { daysLeft, type Phase, phaseOn } from '../../../src/model/phase.ts';
import { today } from '../today.ts';
import type { World } from '../world.ts';
import type { Visitor } from './visitor.ts';

type ViewingWorld = Pick<World, 'catalogue' | 'clock'>;

/** A project as a private page shows it. */
export interface SpaceProject {
  slug: string;
  project: CataloguedProject;
  phase: Phase;
  daysLeft: number;
  /** The day, `YYYY-MM-DD`, at which it is looked at. */
  today: string;
  caisse: { slug: string; name: string };
}

/** A caisse as its team sees it, with its projects: those that take offers first. */
export interface SpaceCaisse {
  slug: string;
  name: string;
  projects: SpaceProject[];
}

/** All that somebody may enter. */
export interface SpaceHome {
  projects: SpaceProject[];
  caisses: SpaceCaisse[];
  giver: boolean;
}

/** What the first private page shows. */
export function homeOf(world: ViewingWorld, visitor: Visitor): SpaceHome {
  const { promoterOf, teamOf, giver } = visitor;
  return {
    projects: promoterOf.map((slug) => spaceProject(world, slug)).sort(byPhase),
    caisses: teamOf.map((slug) => spaceCaisse(world, slug)),
    giver,
  };
}

/** A project, for its promoter or for its caisse's team; nothing for anybody else. */
export function projectFor(
  world: ViewingWorld,
  { promoterOf, teamOf }: Visitor,
  slug: string,
): (SpaceProject & { as: 'promoter' | 'team' }) | undefined {
  const project = projectIn(world.catalogue(), slug);
  if (!project) return undefined;
  const as = promoterOf.includes(slug)
    ? ('promoter' as const)
    : teamOf.includes(project.caisse)
      ? ('team' as const)
      : undefined;
  return as && { ...spaceProject(world, slug), as };
}

/** A caisse, for its team; nothing for anybody else. */
export function caisseFor(
  world: ViewingWorld,
  { teamOf }: Visitor,
  slug: string,
): SpaceCaisse | undefined {
  return teamOf.includes(slug) ? spaceCaisse(world, slug) : undefined;
}

function spaceProject({ catalogue, clock }: ViewingWorld, slug: string): SpaceProject {
  const current = catalogue();
  const project = projectIn(current, slug);
  if (!project) throw new Error(`spaces: no project « ${slug} » in the catalogue`);
  const day = today(current, clock);
  return {
    slug,
    project,
    phase: phaseOn(day, project),
    daysLeft: daysLeft(day, project.window),
    today: day,
    caisse: { slug: project.caisse, name: nameOf(current, project.caisse) },
  };
}

function spaceCaisse(world: ViewingWorld, slug: string): SpaceCaisse {
  const current = world.catalogue();
  const projects = Object.entries(current.projects)
    .filter(([, { caisse }]) => caisse === slug)
    .map(([each]) => spaceProject(world, each))
    .sort(byPhase);
  return { slug, name: nameOf(current, slug), projects };
}

function nameOf(catalogue: Catalogue, slug: string): string {
  const caisse = caisseIn(catalogue, slug);
  if (!caisse) throw new Error(`spaces: no caisse « ${slug} » in the catalogue`);
  return caisse.name;
}

const ORDER: Record<Phase, number> = {
  running: 0,
  upcoming: 1,
  over: 2,
  completed: 3,
  cancelled: 4,
};

function byPhase(one: SpaceProject, other: SpaceProject): number {
  return (
    ORDER[one.phase] - ORDER[other.phase] ||
    one.project.window.end.localeCompare(other.project.window.end)
  );
}
