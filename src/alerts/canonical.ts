import { followingOf, type Wish } from './following.ts';

/** What is followed and when, always written in the same way. */
export function canonical(wish: Wish): string {
  return JSON.stringify([Object.entries(followingOf(wish)), wish.rhythm]);
}
