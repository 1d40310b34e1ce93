import type { Catalogue } from '../../../src/model/catalogue.ts';
import { keyedDigest } from '../hashing.ts';
import type { World } from '../world.ts';

/** What a sealed address of the content gives access to. */
export interface Post {
  role: 'promoter' | 'team' | 'central';
  /** The slug of the project or of the caisse; the central team is of the whole site. */
  slug: string;
  sealed: string;
}

const WHOLE_SITE = '';

/** The posts of a catalogue, by the keyed hash of their sealed text. */
export type Posts = ReadonlyMap<string, readonly Post[]>;

const known = new WeakMap<Catalogue, { secret: string; posts: Posts }>();

/** Every post of the catalogue as it is now. */
export function postsOf({ catalogue, signingSecret }: Pick<World, 'catalogue' | 'signingSecret'>) {
  const current = catalogue();
  const before = known.get(current);
  if (before?.secret === signingSecret) return before.posts;
  const posts = new Map<string, Post[]>();
  for (const post of listed(current)) {
    // With another secret every hash is another one, and all is remembered anew.
    const key = keyedDigest(signingSecret, 'sealed', post.sealed);
    posts.set(key, [...(posts.get(key) ?? []), post]);
  }
  known.set(current, { secret: signingSecret, posts });
  return posts;
}

function listed({ projects, caisses, policy }: Catalogue): Post[] {
  const { central } = policy.submissions;
  return [
    ...Object.entries(projects).map(
      ([slug, { promoter }]): Post => ({ role: 'promoter', slug, sealed: promoter.contact }),
    ),
    ...Object.entries(caisses).map(
      ([slug, { team }]): Post => ({ role: 'team', slug, sealed: team }),
    ),
    ...(central ? [{ role: 'central', slug: WHOLE_SITE, sealed: central } satisfies Post] : []),
  ];
}
