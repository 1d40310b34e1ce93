import type { Answer, Mistakes } from '../../../src/forms/show-answer.ts';
import type { Posted } from '../../../src/offers/space/form-error.ts';
import type { Fresh } from '../../adapters/offers/find-offer.ts';
import type { World } from '../../adapters/world.ts';

export type { Posted };

/** What became of a form. */
export type Outcome =
  /** `messages` are the ids of those to send now; `notice` says what is not seen from the page. */
  | { kind: 'done'; messages?: string[]; notice?: string }
  /** It was done before: pressed twice, or opened again. */
  | { kind: 'already' }
  | { kind: 'refused'; status: 403 | 409 | 422; notice: string }
  | { kind: 'mistakes'; mistakes: Mistakes };

/** What a kind of link leads to: whom it is about, what its page shows, what its forms do. */
export interface LinkRoom<Subject> {
  /** What the link is about, or nothing where there is nothing to be seen any more. */
  find(world: World, id: string): Promise<Subject | undefined>;
  /** The sealed address whose holder alone the link is for, where the content can name another one. */
  holder?(subject: Subject): string | undefined;
  /** The page, as things stand. Its forms post to `path`. */
  show(world: World, subject: Subject, path: string): Promise<Answer> | Answer;
  /**
   * Does what a form asks: `do` among what is posted says which one.
   *
   * @param fields all that was posted, as it came: several choices of one field among it
   */
  act(
    world: World,
    subject: Subject,
    posted: Posted,
    id: string,
    fields: unknown,
  ): Promise<Outcome>;
  /** The message that brings a fresh link to the same address, where one is still of use. */
  fresh(world: World, subject: Subject, id: string): Fresh | undefined;
  /** Whether the link serves even when it has expired. */
  everlasting?: boolean;
}
