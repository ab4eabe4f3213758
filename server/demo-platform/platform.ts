import { timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { exampleRecordId, taskId } from './account.ts';
import { isAccount, isTask } from './address.ts';
import { answerClip } from './download-voice/answer.ts';
import { createClipLinks } from './download-voice/links.ts';
import { errorAnswer, noSuchAccount, noSuchRecord, noSuchTask } from './envelopes.ts';
import { exampleAnswer, readExampleKey } from './example-call.ts';
import { createFetchCounter } from './fetch-counter.ts';
import { findCall } from './find-call.ts';
import { serveLists } from './lists/routes.ts';
import { buildCallAnswer } from './payload/call-answer.ts';
import { taskIdOf } from './payload/task.ts';

interface DemoPlatformOptions {
  /** The bearer token that opens the demo account. */
  token: string;
  /** Where the platform is reached, path included: `/user/…` and clip links live below it. */
  baseUrl: string;
  /** Whether a task as large as a busy account's is listed too: 62,000 calls. */
  isBusy?: boolean;
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

/** The documented call details with their clips, and the lists of tasks and calls, as a Hono app over demo calls. */
export function createDemoPlatform(options: DemoPlatformOptions): Hono {
  const { token, baseUrl, isBusy = false } = options;
  const links = createClipLinks(baseUrl, token);
  const countFetch = createFetchCounter();

  function answer(address: CallAddress): unknown {
    const { userId, recordId, subUserId } = address;
    if (!isAccount(userId, subUserId)) return noSuchAccount;
    if (!isTask(address.taskId, subUserId)) return noSuchTask;
    const isDocumented = address.taskId === taskId;
    if (isDocumented && recordId === exampleRecordId && !subUserId) return exampleAnswer(baseUrl);
    const call = findCall(recordId);
    if (!call || taskIdOf(call) !== address.taskId) return noSuchRecord;
    if (call.subUserId !== subUserId) return noSuchRecord;
    const fetch = call.oddFetchesExpire ? countFetch(recordId) : 1;
    const built = buildCallAnswer(call, links, fetch);
    return call.reshape ? call.reshape(built) : built;
  }

  const app = new Hono().basePath(new URL(baseUrl).pathname);
  app.use('/user/:userId/*', async (context, next) => {
    if (isBearer(context.req.header('authorization'), token)) return next();
    return errorAnswer(401, 'Unauthenticated.');
  });
  serveLists(app, isBusy);
  app.get('/user/:userId/task/:taskId/detail/:recordId', (context) => {
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
