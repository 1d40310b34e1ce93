import { type Catalogue, caisseIn, needIn, projectIn } from '../../model/catalogue.ts';
import { phaseOn } from '../../model/phase.ts';
import type { ExpiryReason } from '../life/reasons.ts';

/** What an offer goes to, by names. */
export interface Aim {
  project: string | null;
  need: string | null;
  caisse: string | null;
}

/** What surrounds an aim on a day. */
export interface Surroundings {
  catalogue: Pick<Catalogue, 'projects' | 'caisses'>;
  /** `YYYY-MM-DD`. */
  today: string;
  /** Whether the promoter has said that the need is filled, or that nothing more is wanted. */
  closed: boolean;
  /** Whether what has left the catalogue has been gone long enough to be believed gone. */
  goneForGood: boolean;
}

/** Something that an offer goes to and that the catalogue does not have. */
export type Missing = `project ${string}` | `need ${string}` | `caisse ${string}`;

/** What is missing of an aim: a project, one of its needs, or a caisse. */
export function missingOf(
  catalogue: Surroundings['catalogue'],
  { project: slug, need, caisse }: Aim,
): Missing | undefined {
  if (slug === null) {
    return caisse === null || caisseIn(catalogue, caisse) ? undefined : `caisse ${caisse}`;
  }
  const project = projectIn(catalogue, slug);
  if (!project) return `project ${slug}`;
  return need === null || needIn(project, need) ? undefined : `need ${slug} ${need}`;
}

/** Why what an offer goes to has come to its end; nothing as long as it has not. */
export function endingOf(aim: Aim, around: Surroundings): ExpiryReason | undefined {
  const { catalogue, today, closed, goneForGood } = around;
  const missing = missingOf(catalogue, aim);
  const project = projectIn(catalogue, aim.project);
  if (!project) return missing && goneForGood ? 'PROJECT_GONE' : undefined;
  const phase = phaseOn(today, project);
  if (phase === 'completed') return 'PROJECT_COMPLETED';
  if (phase === 'cancelled') return 'PROJECT_CANCELLED';
  if (phase === 'over') return 'PROJECT_OVER';
  if (missing) return goneForGood ? 'NEED_CLOSED' : undefined;
  if (closed) return 'NEED_CLOSED';
  const need = needIn(project, aim.need);
  return need && need.window.end < today ? 'NEED_OVER' : undefined;
}
