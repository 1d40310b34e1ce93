import type { Catalogue, CataloguedNeed, CataloguedProject } from '../model/catalogue.ts';
import { grouped } from './describe.ts';
import type { FieldError } from './field-errors.ts';
import { french } from './typography.ts';

/** An offer of more than this many times what is asked is a slip of the finger. */
export const FAR_MORE_THAN_ASKED = 10;

/** Why a project, or one of its needs, takes no offer. */
export type Closed =
  | { reason: 'UNKNOWN_PROJECT' }
  | { reason: 'UNKNOWN_NEED'; project: CataloguedProject }
  | {
      reason: 'PROJECT_COMPLETED' | 'PROJECT_CANCELLED' | 'PROJECT_OVER' | 'NEED_OVER';
      project: CataloguedProject;
    };

/** What an offer goes to: an open project and, but for a standing offer, one of its needs. */
export interface Target {
  slug: string;
  project: CataloguedProject;
  need?: CataloguedNeed;
}

export type Finding = { ok: true; target: Target } | ({ ok: false } & Closed);

/**
 * Finds what an offer goes to.
 *
 * @param today the day, `YYYY-MM-DD`, at which windows are looked at
 */
export function findTarget(
  catalogue: Catalogue,
  today: string,
  slug: string,
  needId: string | undefined,
): Finding {
  // Own entries only: « constructor » is a slug like any other.
  const project = Object.hasOwn(catalogue.projects, slug) ? catalogue.projects[slug] : undefined;
  if (!project) return { ok: false, reason: 'UNKNOWN_PROJECT' };
  const need = project.needs.find(({ id }) => id === needId);
  if (needId !== undefined && !need) return { ok: false, reason: 'UNKNOWN_NEED', project };
  if (project.status === 'completed') return { ok: false, reason: 'PROJECT_COMPLETED', project };
  if (project.status === 'cancelled') return { ok: false, reason: 'PROJECT_CANCELLED', project };
  if (project.window.end < today) return { ok: false, reason: 'PROJECT_OVER', project };
  if (need && need.window.end < today) return { ok: false, reason: 'NEED_OVER', project };
  return { ok: true, target: { slug, project, need } };
}

/** What is wrong with offering this quantity to this target; nothing when it can be offered. */
export function refuseOffer(
  { slug, project, need }: Target,
  quantity: number | undefined,
): FieldError[] {
  if (!need) return [];
  if (need.category === 'financial') {
    const where = project.funding
      ? `Donnez de l’argent par la campagne du projet : /contribuer/${slug}.`
      : 'Ce projet n’a pas encore de campagne de financement.';
    const message = french(`Les offres d’argent ne passent pas par ce formulaire. ${where}`);
    return [{ field: 'need', code: 'FINANCIAL_NEED', message }];
  }
  const most = need.asked * FAR_MORE_THAN_ASKED;
  if (quantity === undefined || quantity <= most) return [];
  const message = french(
    `La quantité est trop grande : le projet en demande ${grouped(need.asked)}, vous pouvez en offrir au plus ${grouped(most)}.`,
  );
  return [{ field: 'quantity', code: 'FAR_MORE_THAN_ASKED', message }];
}
