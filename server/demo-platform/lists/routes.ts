import type { Hono } from 'hono';
import { isAccount, isTask } from '../address.ts';
import { noSuchAccount, noSuchTask } from '../envelopes.ts';
import { callsOfTask, listRecords } from './record-list.ts';
import { listTasks } from './task-list.ts';

/** Serves the lists of tasks and of their calls; `isBusy` adds a task of 62,000. */
export function serveLists(app: Hono, isBusy: boolean): void {
  app.get('/user/:userId/task', (context) => {
    const { userId, query, subUserId } = asked(context.req.param('userId'), context.req.url);
    if (!isAccount(userId, subUserId)) return context.json(noSuchAccount);
    return context.json(listTasks(query, { subUserId, isBusy }));
  });
  app.get('/user/:userId/task/:taskId/record', (context) => {
    const { userId, query, subUserId } = asked(context.req.param('userId'), context.req.url);
    const taskId = context.req.param('taskId');
    if (!isAccount(userId, subUserId)) return context.json(noSuchAccount);
    if (!isTask(taskId, subUserId)) return context.json(noSuchTask);
    return context.json(listRecords(callsOfTask(taskId, subUserId, new Date()), query));
  });
}

function asked(userId: string, url: string) {
  const query = new URL(url).searchParams;
  return { userId, query, subUserId: query.get('sub_user_id') || undefined };
}
