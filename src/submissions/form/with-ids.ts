import { slugFrom } from '../../model/slug.ts';

/** Longer ids are cut: they show in addresses. */
const LONGEST_ID = 40;

const lists = [
  { name: 'needs', otherwise: 'besoin' },
  { name: 'steps', otherwise: 'etape' },
] as const;

/**
 * A proposal whose needs and steps all have an id: those that have one keep it, the others are named
 * after their titles. Nobody should have to type what only the site reads.
 */
export function withIds(candidate: unknown): unknown {
  if (!isGroup(candidate)) return candidate;
  const named = lists.flatMap(({ name, otherwise }) => {
    const items = Object.hasOwn(candidate, name) ? candidate[name] : undefined;
    return Array.isArray(items) ? [[name, withIdsEach(items, otherwise)] as const] : [];
  });
  return { ...candidate, ...Object.fromEntries(named) };
}

function withIdsEach(items: readonly unknown[], otherwise: string): unknown[] {
  const taken = new Set(items.map(idOf).filter((id) => id !== undefined));
  return items.map((item) => {
    if (!isGroup(item) || idOf(item) !== undefined) return item;
    const id = freeId(item.title, otherwise, taken);
    taken.add(id);
    return { ...item, id };
  });
}

function idOf(item: unknown): string | undefined {
  if (!isGroup(item) || item.id === undefined || item.id === null) return undefined;
  const id = String(item.id);
  return id.trim() === '' ? undefined : id;
}

function freeId(title: unknown, otherwise: string, taken: ReadonlySet<string>): string {
  const wanted = (typeof title === 'string' && slugFrom(title, LONGEST_ID)) || otherwise;
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(id)) return id;
  }
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
