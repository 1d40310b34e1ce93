import type { Problem } from '../model/problem.ts';

/** Why a file could not be read at all, before any of its fields was looked at. */
export type Flaw = Pick<Problem, 'wrong' | 'mend' | 'corrected'>;

/** Something read, or why it could not be. */
export type Read<T> = { ok: true; value: T } | { ok: false; flaw: Flaw };
