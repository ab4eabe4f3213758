import { timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { accountId, exampleRecordId, subAccountId, taskId } from './account.ts';
import { answerClip } from './download-voice/answer.ts';
import { createClipLinks } from './download-voice/links.ts';
import { errorAnswer, noSuchAccount, noSuchRecord, noSuchTask } from './envelopes.ts';
import { exampleAnswer, readExampleKey } from './example-call.ts';
import { createFetchCounter } from './fetch-counter.ts';
import { findCall } from './find-call.ts';
import { buildCallAnswer } from './payload/call-answer.ts';

interface DemoPlatformOptions {
  /** The bearer token that opens the demo account. */
  token: string;
  /** Where the platform is reached, path included: `/user/…` and clip links live below it. */
  baseUrl: string;
}

interface CallAddress {
  userId: string;
  taskId: string;
  recordId: string;
  subUserId: string | undefined;
}

function isBearer(header: string | undefined, token: string): boolean {
  const given = Buffer.from(header ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** The documented call-details endpoint and its clip download, as a Hono app over demo calls. */
export function createDemoPlatform({ token, baseUrl }: DemoPlatformOptions): Hono {
  const links = createClipLinks(baseUrl, token);
  const countFetch = createFetchCounter();

  function answer(address: CallAddress): unknown {
    const { userId, recordId, subUserId } = address;
    if (userId !== accountId || (subUserId && subUserId !== subAccountId)) return noSuchAccount;
    if (address.taskId !== taskId) return noSuchTask;
    if (recordId === exampleRecordId && !subUserId) return exampleAnswer(baseUrl);
    const call = findCall(recordId);
    if (!call || call.subUserId !== subUserId) return noSuchRecord;
    const fetch = call.oddFetchesExpire ? countFetch(recordId) : 1;
    const built = buildCallAnswer(call, links, fetch);
    return call.reshape ? call.reshape(built) : built;
  }

  const app = new Hono().basePath(new URL(baseUrl).pathname);
  app.get('/user/:userId/task/:taskId/detail/:recordId', (context) => {
    if (!isBearer(context.req.header('authorization'), token)) {
      return errorAnswer(401, 'Unauthenticated.');
    }
    const subUserId = context.req.query('sub_user_id') || undefined;
    const body = JSON.stringify(answer({ ...context.req.param(), subUserId }));
    return context.body(body, 200, { 'content-type': 'application/json' });
  });
  app.get('/download-voice', (context) => {
    const key = context.req.query('key') ?? '';
    const grant = readExampleKey(key) ?? links.read(key);
    if (!grant) return errorAnswer(403, '链接无效');
    return answerClip(grant, context.req.header('range'));
  });
  app.notFound(() => errorAnswer(404, 'Not Found'));
  return app;
}
