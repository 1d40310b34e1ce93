import type { Position } from '../places/place.ts';
import { positionOf } from '../places/position-of.ts';
import { places } from '../places/quebec.ts';
import type { ProjectToday } from './project.ts';

const known = new WeakMap<ProjectToday, { position: Position | undefined }>();

/** Where a project is, as nearly as it tells; nothing where nobody knows its municipality. */
export function whereIs(project: ProjectToday): Position | undefined {
  let where = known.get(project);
  if (!where) {
    const { place, region } = project.data;
    where = { position: positionOf(places, place, region) };
    known.set(project, where);
  }
  return where.position;
}
