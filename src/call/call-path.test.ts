import { describe, expect, test } from 'vitest';
import { callPath, callRefOf } from './call-path.ts';

const ref = { userId: 'u1', taskId: 't1', recordId: 'r1' };

describe('the address of a call', () => {
  test('is the documented path', () => {
    expect(callPath(ref)).toBe('/user/u1/task/t1/detail/r1');
  });

  test('names the sub-account, if any', () => {
    expect(callPath({ ...ref, subUserId: 's&1' })).toBe(
      '/user/u1/task/t1/detail/r1?sub_user_id=s%261',
    );
  });

  test('keeps its ids apart', () => {
    expect(callPath({ userId: 'a/b', taskId: '你', recordId: 'c?d' })).toBe(
      '/user/a%2Fb/task/%E4%BD%A0/detail/c%3Fd',
    );
  });
});

describe('the call of an address', () => {
  test.for([ref, { ...ref, subUserId: 's&1' }, { userId: 'a/b', taskId: '你', recordId: 'c?d' }])(
    'is the one that the address was made of: %j',
    (named) => {
      expect(callRefOf(new URL(callPath(named), 'http://h'))).toEqual(named);
    },
  );

  test('is there beside what else the address says', () => {
    const url = new URL(`http://h${callPath(ref)}?turn=t&panel=raw`);
    expect(callRefOf(url)).toEqual(ref);
  });

  test.for(['/', '/user/u/task/t', '/user/u/task/t/detail/r/more', '/user/%/task/t/detail/r'])(
    'is none at %s',
    (pathname) => {
      expect(callRefOf({ pathname, search: '' })).toBeNull();
    },
  );
});
