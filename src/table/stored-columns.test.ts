import { afterEach, describe, expect, test, vi } from 'vitest';
import { readColumns, writeColumns } from './stored-columns.ts';

const ids = ['a', 'b', 'c'];

function store(text: string | null) {
  let kept = text;
  vi.stubGlobal('localStorage', {
    getItem: () => kept,
    setItem: (_: string, value: string) => {
      kept = value;
    },
    removeItem: () => {
      kept = null;
    },
  });
}

afterEach(() => vi.unstubAllGlobals());

describe('the chosen columns', () => {
  test('are all, in their own order, where nothing was chosen', () => {
    store(null);
    expect(readColumns('of-test', ids)).toEqual({ order: ids, hidden: [] });
  });

  test('are remembered and forgotten', () => {
    store(null);
    writeColumns('of-test', { order: ['c', 'a', 'b'], hidden: ['b'] });
    expect(readColumns('of-test', ids)).toEqual({ order: ['c', 'a', 'b'], hidden: ['b'] });
    writeColumns('of-test', null);
    expect(readColumns('of-test', ids)).toEqual({ order: ids, hidden: [] });
  });

  test('survive columns that are gone, and have new ones last', () => {
    store('{"order":["gone","b","b"],"hidden":["gone","a"]}');
    expect(readColumns('of-test', ids)).toEqual({ order: ['b', 'a', 'c'], hidden: ['a'] });
  });

  test.for(['', 'null', '[]', '{"order":1,"hidden":[2]}', '{"hidden":["a","b","c"]}'])(
    'are all where what was kept is of no use: %s',
    (text) => {
      store(text);
      expect(readColumns('of-test', ids)).toEqual({ order: ids, hidden: [] });
    },
  );
});
