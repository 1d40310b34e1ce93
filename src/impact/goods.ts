import type { MaterialNeed } from '../model/need.ts';
import { type Came, inAll, nothing, plus } from './came.ts';

/** One kind of thing in one unit: things of other units do not add up. */
export interface Goods {
  material: string;
  unit: string;
  asked: number;
  came: Came;
  /** Accepted through the site, and on its way. */
  promised: number;
  /** To how many needs some of it came. */
  served: number;
}

/** Kinds of things, by material and unit. */
export type GoodsByKind = Map<string, Goods>;

/** Adds what came toward a need to its kind. */
export function addGoods(
  kinds: GoodsByKind,
  { material, unit, quantity }: MaterialNeed,
  { came, promised }: Pick<Goods, 'came' | 'promised'>,
): void {
  const name = `${material} ${unit}`;
  const known = kinds.get(name) ?? {
    ...{ material, unit, asked: 0, came: nothing, promised: 0, served: 0 },
  };
  kinds.set(name, {
    ...known,
    asked: known.asked + quantity,
    came: plus(known.came, came),
    promised: known.promised + promised,
    served: known.served + (inAll(came) > 0 ? 1 : 0),
  });
}

/** What came to the most needs first; among those, what is the nearest to be complete. */
export function widestFirst(kinds: GoodsByKind): Goods[] {
  const share = ({ came, asked }: Goods) => inAll(came) / asked;
  const name = ({ material, unit }: Goods) => `${material} ${unit}`;
  return [...kinds.values()].sort(
    (a, b) =>
      b.served - a.served ||
      share(b) - share(a) ||
      b.asked - a.asked ||
      name(a).localeCompare(name(b)),
  );
}
