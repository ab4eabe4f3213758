import { describe, expect, test } from 'vitest';
import type { ListPage } from '../../../src/call/listed.ts';
import { walkPages } from './page-walk.ts';

interface Item {
  id: string;
}

const pageOf = (ids: number[], told: Partial<ListPage<Item>> = {}): ListPage<Item> => ({
  items: ids.map((id) => ({ id: String(id) })),
  ...{ rows: ids.length, page: null, lastPage: null, total: null, problems: [] },
  ...told,
});
const range = (from: number, count: number) => Array.from({ length: count }, (_, at) => from + at);

/** Walks, and gives what came, how many pages were asked for, and why it ended. */
async function walked(readPage: (page: number) => ListPage<Item>, first = 1) {
  let asked = 0;
  const walk = walkPages(async (page: number) => {
    asked++;
    return readPage(page);
  }, first);
  const ids: number[] = [];
  let step = await walk.next();
  for (; !step.done; step = await walk.next())
    ids.push(...step.value.fresh.map(({ id }) => Number(id)));
  return { ids, asked, fault: step.value };
}

/** A list of so many items, by tens. */
const byTens = (count: number) => (page: number) =>
  pageOf(range((page - 1) * 10, 10).filter((id) => id < count));

describe('a list is read', () => {
  test('to the page that it says is its last', async () => {
    const read = (page: number) => ({ ...byTens(35)(page), lastPage: 4 });
    expect(await walked(read)).toEqual({ ids: range(0, 35), asked: 4, fault: null });
  });

  test('beyond the page that it says is its last, where it says that there is more', async () => {
    const read = (page: number) => ({ ...byTens(35)(page), lastPage: 1, total: 35 });
    expect(await walked(read)).toMatchObject({ ids: range(0, 35), fault: null });
  });

  test('to its first empty page where it does not say', async () => {
    expect(await walked(byTens(30))).toEqual({ ids: range(0, 30), asked: 4, fault: null });
  });

  test('to its new end where it grows meanwhile, what moved on coming once', async () => {
    const read = (page: number) => {
      const added = page > 2 ? 7 : 0;
      const ids = [...range(-added, added), ...range(0, 40)].slice((page - 1) * 10, page * 10);
      return pageOf(ids, { lastPage: Math.ceil((40 + added) / 10) });
    };
    expect(await walked(read)).toEqual({ ids: range(0, 40), asked: 5, fault: null });
  });

  test('from the page where it was left', async () => {
    const read = (page: number) => ({ ...byTens(40)(page), lastPage: 4 });
    expect(await walked(read, 3)).toEqual({ ids: range(20, 20), asked: 2, fault: null });
  });

  test('no further than it says anything new', async () => {
    expect(await walked(() => pageOf(range(0, 10)))).toEqual({
      ...{ ids: range(0, 10), asked: 4 },
      fault: 'repeats',
    });
  });

  test('though some of its pages repeat the one before', async () => {
    const read = (page: number) => byTens(60)(Math.ceil(page / 2));
    expect(await walked(read)).toMatchObject({ ids: range(0, 60), fault: null });
  });

  test('no further than any list can be', async () => {
    const { ids, fault } = await walked((page) => pageOf([page]));
    expect([ids.length, fault]).toEqual([20_000, 'endless']);
  });

  test('whole where a page has nothing readable', async () => {
    const read = (page: number) => (page === 2 ? { ...pageOf([]), rows: 10 } : byTens(30)(page));
    expect(await walked(read)).toMatchObject({ ids: [...range(0, 10), ...range(20, 10)] });
  });
});
