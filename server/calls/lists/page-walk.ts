import type { ListPage } from '../../../src/call/listed.ts';

/** A page that was read, and what of it had not come before. */
export interface WalkedPage<Item> {
  page: number;
  fresh: Item[];
  /** What the page said of the whole list. */
  total: number | null;
  lastPage: number | null;
  problems: ListPage<Item>['problems'];
}

/** Why a walk ended before the list did: its pages repeat themselves, or there is no end to them. */
export type WalkFault = 'repeats' | 'endless';

/** Calls come in while a list is read, so that a page may begin with what the one before ended with. */
const mostStale = 3;
const mostPages = 20_000;

/**
 * Reads a list page by page, from `first` on, until it ends. A platform may not tell how many pages there
 * are, tell it wrongly, or answer every page with the same one: what a page has that came before is left
 * out, and the walk ends where nothing new comes. Returns why it ended early; null where it did not.
 */
export async function* walkPages<Item extends { id: string }>(
  readPage: (page: number) => Promise<ListPage<Item>>,
  first = 1,
): AsyncGenerator<WalkedPage<Item>, WalkFault | null> {
  const seen = new Set<string>();
  let stale = 0;
  for (let page = first; page <= mostPages; page++) {
    const { items, rows, total, lastPage, problems } = await readPage(page);
    if (rows === 0) return null;
    const fresh = items.filter(({ id }) => !seen.has(id) && seen.add(id));
    yield { page, fresh, total, lastPage, problems };
    const hasAll = total === null || seen.size >= total;
    if (lastPage !== null && page >= lastPage && hasAll) return null;
    stale = fresh.length === 0 ? stale + 1 : 0;
    if (stale === mostStale) return 'repeats';
  }
  return 'endless';
}
