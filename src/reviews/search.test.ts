import { describe, expect, test } from 'vitest';
import { reviewSearch } from './search.ts';

const read = (search: string) => reviewSearch.read(new URLSearchParams(search));

describe('the address of the table of reviews', () => {
  test('says nothing of what holds without being said', () => {
    expect(read('')).toEqual({ filter: {}, sort: '-submitted' });
    expect(read('state=submitted&sort=-submitted')).toEqual(read(''));
    expect(reviewSearch.write({ filter: { state: 'submitted' }, sort: '-submitted' })).toBe('');
  });

  test('holds every filter and the order', () => {
    const search =
      'scorecard=018f8f8e-1111-7111-8111-111111111111&scoreFrom=59.5&scoreTo=100&fatal=no' +
      '&state=draft&reviewer=ann&task=t%2F1&from=2026-01-02&to=2026-01-31&tag=%E8%AF%AD%E9%80%9F' +
      '&words=a+%26+b&sort=-score';
    expect(reviewSearch.write(read(search))).toBe(search);
    expect(read(search).filter).toMatchObject({ scoreFrom: 59.5, task: 't/1', words: 'a & b' });
  });

  test.for([
    'scoreFrom=101',
    'from=2026-02-30',
    'fatal=maybe',
    'scorecard=x',
    'words=+',
    'sort=up',
  ])('leaves out what is no filter: %s', (search) => {
    expect(read(`${search}&tag=a&other=b`)).toEqual({ filter: { tag: 'a' }, sort: '-submitted' });
  });
});
