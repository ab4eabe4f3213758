import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { callPath } from './call-path.ts';
import { idFault, recogniseCall } from './recognise.ts';

const [userId, taskId, recordId, subUserId] = [
  '4d99d91c-f5d9-49da-88da-758977cc58a9',
  '287e19c4-1966-49d6-8f02-b53ef11c0a55',
  '50971322-2e84-4701-836c-fd1181306885',
  '1f221144-630e-4d8e-a85e-d781e797cb96',
];
const ids = { userId, taskId, recordId };
const apiPath = `/agent-api/user/${userId}/task/${taskId}/detail/${recordId}`;

describe('a path is recognised', () => {
  test.for([
    ['the documented request', `GET ${apiPath}`],
    ['a bare path', apiPath],
    ['a path without its first slash', `user/${userId}/task/${taskId}/detail/${recordId}`],
    ['a whole address', `https://host.example:8443/saas${apiPath}`],
    ['an address with a query', `https://host.example/api${apiPath}?page=1&x=2`],
    ['an address with a fragment', `https://host.example${apiPath}#top`],
    [
      'a page of ours',
      `http://localhost:3000/user/${userId}/task/${taskId}/detail/${recordId}?turn=a`,
    ],
    ['a curl command', `curl -H 'Authorization: Bearer x' '${`https://h${apiPath}`}'`],
    ['a quoted path in JSON', `{"url":"${apiPath}"}`],
    ['a text of several lines', `请看这通电话\n  ${apiPath}\n谢谢`],
  ] as const)('in %s', ([, text]) => {
    expect(recogniseCall(text)).toEqual({ form: 'path', ...ids });
  });

  test('in its old form, without an account', () => {
    const text = `GET /agent-api/task/${taskId}/detail/${recordId}`;
    expect(recogniseCall(text)).toEqual({ form: 'path', taskId, recordId });
  });

  test.for([
    ['in the query', `${apiPath}?sub_user_id=${subUserId}`],
    ['among other parameters', `${apiPath}?page=1&sub_user_id=${subUserId}&x=2`],
    ['in the documented example', `GET ${apiPath}\n{\n "sub_user_id": "${subUserId}",//非必填\n}`],
    ['in single quotes', `${apiPath} {'sub_user_id':'${subUserId}'}`],
  ] as const)('with the sub-account %s', ([, text]) => {
    expect(recogniseCall(text)).toEqual({ form: 'path', ...ids, subUserId });
  });

  test.for([
    '?sub_user_id=',
    '?sub_user_id=&page=1',
    ' {"sub_user_id": ""}',
    ' {"sub_user_id": null}',
  ])('without a sub-account where it is empty: %s', (rest) => {
    expect(recogniseCall(apiPath + rest)).toEqual({ form: 'path', ...ids });
  });

  test('with ids that are encoded', () => {
    const found = recogniseCall('/user/a%2Db/task/t/detail/r');
    expect(found?.userId).toBe('a-b');
  });

  test('with ids that are wrongly encoded, as they stand', () => {
    expect(recogniseCall('/user/a%/task/t/detail/r')?.userId).toBe('a%');
  });
});

describe('bare ids are recognised', () => {
  test.for([' ', '\n', ', ', ',', '，', '、', ';', ' | ', '/', '\t', '\r\n\r\n'])(
    'with %j between them',
    (separator) => {
      const text = ` ${[userId, taskId, recordId].join(separator)}\n`;
      expect(recogniseCall(text)).toEqual({ form: 'ids', ...ids });
    },
  );

  test('with a fourth for the sub-account', () => {
    const text = [userId, taskId, recordId, subUserId].join(' ');
    expect(recogniseCall(text)).toEqual({ form: 'ids', ...ids, subUserId });
  });
});

describe('nothing is recognised', () => {
  test.for([
    '',
    '  ',
    '你好',
    userId,
    `${userId} ${taskId}`,
    'a b c d e',
    'a b 你',
    'a b ..',
    'a .  c',
  ])('in %j', (text) => {
    expect(recogniseCall(text)).toBeNull();
  });
});

describe('an id', () => {
  test.for(['a', userId, 'a.b_c-1', '...', 'x'.repeat(128)])('may be %s', (id) => {
    expect(idFault(id)).toBeNull();
  });

  test.for(['.', '..', 'a b', 'a/b', '你', 'a?', '"a"', 'x'.repeat(129)])('may not be %s', (id) => {
    expect(idFault(id)).toBe('characters');
  });

  test('may not be empty', () => {
    expect(idFault('')).toBe('empty');
  });
});

const id = fc
  .oneof(
    fc.stringMatching(/^[\w.-]{1,40}$/),
    fc.constantFrom('user', 'task', 'detail', 'sub_user_id', '...', '-', 'agent-api'),
  )
  .filter((text) => idFault(text) === null);

describe('the page’s address of a call', () => {
  test('is recognised as that very call, whatever its ids', () => {
    fc.assert(
      fc.property(id, id, id, fc.option(id, { nil: undefined }), (user, task, record, sub) => {
        const ref = {
          userId: user,
          taskId: task,
          recordId: record,
          ...(sub && { subUserId: sub }),
        };
        for (const origin of ['', 'https://turnwise.example']) {
          expect(recogniseCall(origin + callPath(ref))).toEqual({ form: 'path', ...ref });
        }
      }),
      { numRuns: 500 },
    );
  });

  test('keeps ids apart that hold a slash or a question mark', () => {
    const ref = { userId: 'a/b', taskId: 'c?d', recordId: 'e#f', subUserId: 'g&h' };
    expect(callPath(ref)).toBe('/user/a%2Fb/task/c%3Fd/detail/e%23f?sub_user_id=g%26h');
    expect(recogniseCall(callPath(ref))).toEqual({ form: 'path', ...ref });
  });
});
