import type { AddressOf } from '../model/address.ts';
import type { Project } from '../model/project.ts';
import type { Position } from '../places/place.ts';

/** What records need to know of the world around a project. */
export interface Surroundings {
  addressOf: AddressOf;
  /** Where a project is, in degrees; nothing where its municipality is not known. */
  positionOf(project: Pick<Project, 'place' | 'region'>): Position | undefined;
}
