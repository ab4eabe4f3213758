import { describe, expect, test } from 'vitest';
import { grant as grantSchema } from './grant.ts';
import { type Grant, may, mayWith, rights, roles, type Scope, scopesOf } from './rights.ts';

const all = { account: null, task: null };
const inAccount = { account: 'a', task: null };
const inTask = { account: 'a', task: 't' };
const grant = (name: Grant['role'], where: Scope = all): Grant => ({
  ...where,
  role: name,
});

describe('a role', () => {
  test('holds everywhere, in an account, or in one of its tasks', () => {
    const call = { account: 'a', task: 't' };
    const elsewhere = [
      { account: 'a', task: 'u' },
      { account: 'b', task: 't' },
    ];
    const cells = [all, inAccount, inTask].map((where) =>
      [call, ...elsewhere].map((one) => mayWith([{ ...where, role: 'lead' }], 'review', one)),
    );
    expect(cells).toEqual([
      [true, true, true],
      [true, true, false],
      [true, false, false],
    ]);
  });

  test('holds for a sub-account that is asked for only where it holds there too', () => {
    const call = { account: 'a', task: 't', subAccount: 'b' };
    const inB = { account: 'b', task: null };
    const asked = [[all], [inAccount], [inB], [inAccount, inB], [inTask, inB]].map((places) =>
      mayWith(
        places.map((where) => grant('reviewer', where)),
        'read',
        call,
      ),
    );
    expect(asked).toEqual([true, false, false, true, true]);
  });

  test('gives its own rights only', () => {
    const given = roles.map((name) => [
      name,
      Object.keys(rights).filter((right) => may([grant(name)], right as keyof typeof rights)),
    ]);
    expect(Object.fromEntries(given)).toEqual({
      reviewer: ['read', 'review'],
      lead: [
        ...['read', 'review', 'edit-scorecards', 'export-reviews', 'reveal-numbers'],
        ...['import-calls', 'order-screening', 'plan-queues'],
      ],
      manager: ['read', 'export-reviews', 'reveal-numbers', 'import-calls', 'order-screening'],
      auditor: ['read', 'export-reviews', 'read-audit'],
      admin: [
        ...['read', 'edit-scorecards', 'export-reviews', 'reveal-numbers'],
        ...['import-calls', 'order-screening', 'plan-queues', 'read-audit', 'manage-people'],
      ],
    });
  });

  test('over a part of the calls gives no right over Turnwise as a whole', () => {
    const admin: Grant = { ...inAccount, role: 'admin' };
    expect(may([admin], 'read')).toBe(true);
    expect(may([admin], 'manage-people')).toBe(false);
    expect(may([{ ...inTask, role: 'auditor' }], 'read-audit')).toBe(false);
  });

  test('adds to others: a right holds wherever one of them gives it', () => {
    const grants: Grant[] = [
      { ...inAccount, role: 'reviewer' },
      { account: 'b', task: null, role: 'lead' },
      { account: 'c', task: null, role: 'auditor' },
    ];
    expect(scopesOf(grants, 'review')).toEqual([inAccount, { account: 'b', task: null }]);
    expect(scopesOf(grants, 'read')).toHaveLength(3);
  });
});

test('nobody may do anything without a role', () => {
  expect(scopesOf([], 'read')).toEqual([]);
});

test('a role for a task names its account', () => {
  const { error } = grantSchema.safeParse({ role: 'lead', account: null, task: 't' });
  expect(error?.issues).toMatchObject([{ path: ['account'] }]);
});
