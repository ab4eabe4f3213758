import { expect, test } from 'vitest';
import { maskPath } from './log.ts';

const ID = '50971322-2e84-4701-836c-fd1181306885';

test.each([
  [`/agent-api/user/${ID}/task/t1/detail/r1`, `/agent-api/user/${ID}/task/t1/detail/r1`],
  ['/user/17838463327/task/t1', '/user/***/task/t1'],
  ['/user/+8617838463327', '/user/+***'],
  [`/user/${ID}17838463327`, '/user/***'],
  [`/voice/${'Zk9+'.repeat(20)}==`, '/voice/***'],
  ['/hooks/hangup/a-short-secret-1', '/hooks/***'],
  ['/Hooks//hangup/a-short-secret-1', '/hooks/***'],
])('%s is logged as %s', (path, logged) => {
  expect(maskPath(path)).toBe(logged);
});
