/** Who acts on an offer. The schedule acts when nobody does. */
export const roles = ['giver', 'promoter', 'team', 'schedule'] as const;

export type Role = (typeof roles)[number];

/**
 * Who did something, without saying which person: the role, the project or caisse that it is held
 * for, and in whose name it was done where that was not their own.
 */
export interface Actor {
  role: Role;
  /** The slug of the project or of the caisse that the role is held for. */
  of?: string;
  /** A caisse's team acts in the name of a promoter, or of somebody at its counter. */
  inNameOf?: 'promoter' | 'giver';
}
