import { z } from 'zod';

/** What can be followed: what somebody has, then places and communities. */
export const things = ['skills', 'materials'] as const;
export const places = ['regions', 'caisses', 'communities'] as const;
export const subjects = [...things, ...places] as const;

export type Subject = (typeof subjects)[number];

const slugs = z.array(z.string());

/** What an alert follows, by slugs and ids. A group in which nothing is chosen leaves nothing out. */
export const following = z.strictObject({
  regions: slugs,
  caisses: slugs,
  communities: slugs,
  skills: slugs,
  materials: slugs,
});

export type Following = z.infer<typeof following>;

/** When an alert writes: each week what is new, and at once what closes soon. */
export const rhythms = ['weekly', 'closing'] as const;

export type Rhythm = (typeof rhythms)[number];

/** What somebody wants to be told, and when. */
export interface Wish extends Following {
  rhythm: Rhythm[];
}

/** Only what is followed. */
export function followingOf({
  regions,
  caisses,
  communities,
  skills,
  materials,
}: Following): Following {
  return { regions, caisses, communities, skills, materials };
}
