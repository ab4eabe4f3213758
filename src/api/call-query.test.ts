import { QueryClient } from '@tanstack/react-query';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { documentedAnswer } from '../testing/builders.ts';
import { CallError } from './call-error.ts';
import { callQuery } from './call-query.ts';

const ref = { userId: 'u1', taskId: 't1', recordId: 'r1' };

describe('the query of a call', () => {
  test('is another for another sub-account', () => {
    const keys = [ref, { ...ref, subUserId: 's' }].map((each) => callQuery(each).queryKey.join());
    expect(new Set(keys).size).toBe(2);
  });

  test('is the same for the same call', () => {
    expect(callQuery(ref).queryKey).toEqual(callQuery({ ...ref }).queryKey);
  });
});

describe('asking for a call', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  function open(body: unknown) {
    vi.stubGlobal('fetch', async () => Response.json(body));
    return new QueryClient().fetchQuery({ ...callQuery(ref), retry: false });
  }

  test('gives the call of a good answer', async () => {
    expect((await open(documentedAnswer())).record.callee).toBe('17838463327');
  });

  test('fails with what the answer says when it is no call', async () => {
    const missing = { code: 5005, status: 'error', message: '该通通话记录不存在', data: [] };
    const error = await open(missing).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(CallError);
    expect(error).toMatchObject({
      kind: 'record-missing',
      details: { code: 5005, platformMessage: '该通通话记录不存在' },
    });
  });
});
