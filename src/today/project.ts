import { byPlace, type Endorsements } from '../endorsements/by-place.ts';
import { essentialFirst } from '../model/missing.ts';
import { daysLeft, type Phase, phaseOn, takesOffers } from '../model/phase.ts';
import type { Project } from '../model/project.ts';
import type { Settings } from '../model/settings.ts';
import type { ProjectProgress } from '../offers/progress/project-progress.ts';
import { type NeedToday, needOn } from './need.ts';

/** A project as it stands today. */
export interface ProjectToday {
  slug: string;
  data: Project;
  /** The story, as sanitised HTML. */
  story: string;
  phase: Phase;
  takesOffers: boolean;
  daysLeft: number;
  /** What it cannot do without first. */
  needs: NeedToday[];
  /** The needs that an offer can still answer. */
  lacking: NeedToday[];
  /** From how many people and organisations help has come through the site. */
  givers: number;
  /** How many people want it, by how near they live. */
  endorsements: Endorsements;
  /** An example invented for a demonstration. */
  fictional: boolean;
}

/**
 * A project on a day, `YYYY-MM-DD`.
 *
 * @param recorded what the database knows of it, where it could be asked
 */
export function projectOn(
  today: string,
  { slug, data, story }: Pick<ProjectToday, 'slug' | 'data' | 'story'>,
  { demonstration }: Settings,
  recorded: ProjectProgress = { needs: {}, givers: 0, wantedBy: [] },
): ProjectToday {
  const phase = phaseOn(today, data);
  const open = takesOffers(phase);
  const needs = essentialFirst(data.needs).map((need) =>
    needOn(today, need, { window: data.window, takesOffers: open }, recorded.needs[need.id]),
  );
  return {
    slug,
    data,
    story,
    phase,
    takesOffers: open,
    daysLeft: daysLeft(today, data.window),
    needs,
    lacking: needs.filter(({ state }) => state === 'lacking'),
    givers: recorded.givers,
    endorsements: byPlace(recorded.wantedBy, {
      municipality: data.place.municipality,
      region: data.region,
    }),
    fictional: demonstration !== undefined && !demonstration.real.includes(slug),
  };
}

const PHASE_ORDER: Record<Phase, number> = {
  running: 0,
  upcoming: 0,
  over: 1,
  completed: 2,
  cancelled: 3,
};

/** Those that take offers first, the nearest end first; then the completed, the latest first. */
export function byUrgency(a: ProjectToday, b: ProjectToday): number {
  const order = PHASE_ORDER[a.phase] - PHASE_ORDER[b.phase];
  if (order !== 0) return order;
  return a.takesOffers
    ? a.data.window.end.localeCompare(b.data.window.end)
    : endOf(b).localeCompare(endOf(a));
}

const endOf = ({ data }: ProjectToday) => data.outcome?.date ?? data.window.end;
