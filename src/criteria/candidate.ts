import type { Project } from '../model/project.ts';

/** A type whose every part may be missing: what a half-filled form holds. */
export type Partially<T> = T extends (infer Item)[]
  ? Partially<Item>[]
  : T extends object
    ? { [Key in keyof T]?: Partially<T[Key]> | undefined }
    : T;

/** A project that may still lack anything. The rules read one without ever failing on it. */
export type Candidate = Partially<Project>;
