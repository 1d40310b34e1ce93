import type { Window } from '../model/day.ts';
import type { NeedCategory } from '../model/need.ts';

/** A skill or a material, and what else it is called. */
export interface FoundTerm {
  id: string;
  label: string;
  category: 'human' | 'material';
  synonyms: readonly string[];
}

/** Where a need is. */
export interface Spot {
  municipality: string;
  /** The slug of a region. */
  region: string;
  /** Its first three characters are enough. */
  postalCode?: string | undefined;
}

/** A project, as much of it as an answer tells. */
export interface FoundProject {
  slug: string;
  title: string;
  spot: Spot;
  /** People can help it from where they are. */
  remote: boolean;
}

/** A need that somebody can answer today. */
export interface FoundNeed {
  id: string;
  title: string;
  /** The words of its button. */
  action: string;
  category: NeedCategory;
  /** The skill or the material; none for money. */
  term: string | undefined;
  /** People, units or Canadian dollars. */
  missing: number;
  /** The unit in which a material is counted. */
  unit: string | undefined;
  essential: boolean;
  /** Somebody of the trade is wanted, rather than anybody’s time. */
  expertise: boolean;
  window: Window;
  project: FoundProject;
}

/** Everything that is searched: the needs of today, and the words to understand what people have. */
export interface NeedsIndex {
  /** `YYYY-MM-DD`. */
  today: string;
  regions: readonly { slug: string; name: string }[];
  terms: readonly FoundTerm[];
  units: readonly { id: string; one: string; many: string }[];
  needs: readonly FoundNeed[];
}

/** Whether one can give it from home: people’s work for a project that says so. Things have to travel. */
export function isRemote({ category, project }: Pick<FoundNeed, 'category' | 'project'>): boolean {
  return category === 'human' && project.remote;
}
