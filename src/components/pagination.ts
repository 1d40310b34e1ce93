/** Projects on one page of a list: a long read, but a light page. */
export const PER_PAGE = 48;

/** One page of a list. */
export interface ListPage<T> {
  number: number;
  last: number;
  items: T[];
}

/** A list cut into pages; an empty list still has its first page. */
export function pagesOf<T>(items: readonly T[]): ListPage<T>[] {
  const last = Math.max(1, Math.ceil(items.length / PER_PAGE));
  return Array.from({ length: last }, (_, index) => ({
    number: index + 1,
    last,
    items: items.slice(index * PER_PAGE, (index + 1) * PER_PAGE),
  }));
}

/** The rest of a page's address after the list's own: nothing for the first, `page/2` for the second. */
export function pageParam(number: number): string | undefined {
  return number === 1 ? undefined : `page/${number}`;
}

/** The title of a page of a list: the list's own, then the number of the page. */
export function titleOf(title: string, { number }: { number: number }): string {
  return number === 1 ? title : `${title}, page ${number}`;
}

/** The address of a page of a list, from the list's own. */
export function pageAddress(base: string, number: number): string {
  return number === 1 ? base : `${base}page/${number}/`;
}
