import {
  type Catalogue,
  type CataloguedCaisse,
  type CataloguedNeed,
  type CataloguedProject,
  caisseIn,
  needIn,
  projectIn,
} from '../model/catalogue.ts';
import { typography } from '../model/typography.ts';
import { grouped } from './describe.ts';
import type { FieldError } from './field-errors.ts';

/** An offer of more than this many times what is asked is a slip of the finger. */
export const FAR_MORE_THAN_ASKED = 10;

/** Why a project, one of its needs, or a caisse takes no offer. */
export type Closed =
  | { reason: 'UNKNOWN_PROJECT' | 'UNKNOWN_CAISSE' | 'CAISSE_PAUSED' }
  | { reason: 'UNKNOWN_NEED'; project: CataloguedProject }
  | {
      reason: 'PROJECT_COMPLETED' | 'PROJECT_CANCELLED' | 'PROJECT_OVER' | 'NEED_OVER';
      project: CataloguedProject;
    };

/** An open project and, but for a standing offer, one of its needs. */
export interface ProjectTarget {
  kind: 'project';
  slug: string;
  project: CataloguedProject;
  need?: CataloguedNeed;
}

/** Any project of a caisse. */
export interface CaisseTarget {
  kind: 'caisse';
  slug: string;
  caisse: CataloguedCaisse;
}

/** What an offer goes to. */
export type Target = ProjectTarget | CaisseTarget;

/** The names of what an offer goes to. A project goes before a caisse. */
export interface TargetNames {
  project?: string | null;
  caisse?: string | null;
  need?: string | null;
}

export type Finding = { ok: true; target: Target } | ({ ok: false } & Closed);

/**
 * Finds what an offer goes to.
 *
 * @param today the day, `YYYY-MM-DD`, at which windows are looked at
 */
export function findTarget(catalogue: Catalogue, today: string, names: TargetNames): Finding {
  return names.project == null && names.caisse != null
    ? findCaisse(catalogue, names.caisse)
    : findProject(catalogue, today, names.project ?? '', names.need ?? undefined);
}

function findCaisse(catalogue: Catalogue, slug: string): Finding {
  const caisse = caisseIn(catalogue, slug);
  if (!caisse) return { ok: false, reason: 'UNKNOWN_CAISSE' };
  if (caisse.participation === 'paused') return { ok: false, reason: 'CAISSE_PAUSED' };
  return { ok: true, target: { kind: 'caisse', slug, caisse } };
}

function findProject(
  catalogue: Catalogue,
  today: string,
  slug: string,
  needId: string | undefined,
): Finding {
  const project = projectIn(catalogue, slug);
  if (!project) return { ok: false, reason: 'UNKNOWN_PROJECT' };
  const need = needIn(project, needId);
  if (needId !== undefined && !need) return { ok: false, reason: 'UNKNOWN_NEED', project };
  if (project.status === 'completed') return { ok: false, reason: 'PROJECT_COMPLETED', project };
  if (project.status === 'cancelled') return { ok: false, reason: 'PROJECT_CANCELLED', project };
  if (project.window.end < today) return { ok: false, reason: 'PROJECT_OVER', project };
  if (need && need.window.end < today) return { ok: false, reason: 'NEED_OVER', project };
  return { ok: true, target: { kind: 'project', slug, project, need } };
}

/** What is wrong with offering this quantity to this target; nothing when it can be offered. */
export function refuseOffer(target: Target, quantity: number | undefined): FieldError[] {
  if (target.kind === 'caisse' || !target.need) return [];
  const { slug, project, need } = target;
  if (need.category === 'financial') {
    const where = project.funding
      ? `Donnez de l’argent par la campagne du projet : /contribuer/${slug}.`
      : 'Ce projet n’a pas encore de campagne de financement.';
    const message = typography(`Les offres d’argent ne passent pas par ce formulaire. ${where}`);
    return [{ field: 'need', code: 'FINANCIAL_NEED', message }];
  }
  const most = need.asked * FAR_MORE_THAN_ASKED;
  if (quantity === undefined || quantity <= most) return [];
  const message = typography(
    `La quantité est trop grande : le projet en demande ${grouped(need.asked)}, vous pouvez en offrir au plus ${grouped(most)}.`,
  );
  return [{ field: 'quantity', code: 'FAR_MORE_THAN_ASKED', message }];
}
