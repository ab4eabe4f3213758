import { agreement, queue, queueDraw, queueItem, queuePlan, taken } from './queue.ts';
import { newId } from './review.ts';
import { route } from './route.ts';
import { text } from './text.ts';
import { z } from './zod.ts';

const byId = { id: newId };
const byItem = { id: newId, itemId: newId };

/** The routes of the queues that reviewers take their calls from. */
export const queueRoutes = {
  listQueues: route({
    method: 'get',
    path: '/queues',
    summary: 'All queues, the newest first, and what is left of them for who asks.',
    right: 'read',
    about: 'list',
    answer: z.strictObject({ queues: z.array(queue) }),
  }),
  addQueue: route({
    method: 'put',
    path: '/queues/{id}',
    summary: 'Adds a queue. Nothing is drawn yet.',
    right: 'plan-queues',
    params: byId,
    body: queuePlan,
    answer: queue,
  }),
  changeQueue: route({
    method: 'put',
    path: '/queues/{id}/plan',
    summary: 'Changes how further calls are drawn and shared out.',
    right: 'plan-queues',
    params: byId,
    body: queuePlan,
    answer: queue,
    isConditional: true,
  }),
  closeQueue: route({
    method: 'put',
    path: '/queues/{id}/closed',
    summary: 'Closes a queue, or opens it again: nobody is given calls of a closed one.',
    right: 'plan-queues',
    params: byId,
    body: z.strictObject({ isClosed: z.boolean() }),
    answer: queue,
    isConditional: true,
  }),
  drawCalls: route({
    method: 'put',
    path: '/queues/{id}/draws/{drawId}',
    summary: 'Draws calls into a queue: none that was drawn into it before.',
    right: 'plan-queues',
    about: 'list',
    params: { ...byId, drawId: newId },
    body: z.strictObject({ seed: text(100).trim().min(1).nullable() }),
    answer: queueDraw,
  }),
  readQueue: route({
    method: 'get',
    path: '/queues/{id}',
    summary: 'A queue, its draws, and what became of each call.',
    right: 'plan-queues',
    about: 'list',
    params: byId,
    answer: z.strictObject({
      queue,
      draws: z.array(queueDraw),
      items: z.array(queueItem),
    }),
  }),
  readAgreement: route({
    method: 'get',
    path: '/queues/{id}/agreement',
    summary: 'How far reviews of the same call agree, by question, and where they do not.',
    right: 'plan-queues',
    about: 'list',
    params: byId,
    answer: agreement,
  }),
  takeCalls: route({
    method: 'post',
    path: '/queues/{id}/taken',
    summary:
      'Gives who asks the call to review now and the one after it, for theirs alone for a while.',
    right: 'review',
    about: 'list',
    params: byId,
    body: z.strictObject({}),
    answer: taken,
  }),
  skipCall: route({
    method: 'put',
    path: '/queues/{id}/items/{itemId}/skipped',
    summary: 'Leaves a call out, with the reason for it.',
    right: 'review',
    params: byItem,
    body: z.strictObject({ reason: text(500).trim().min(1) }),
  }),
  putBackCall: route({
    method: 'delete',
    path: '/queues/{id}/items/{itemId}/taken',
    summary: 'Gives a call back, for whoever takes it next.',
    right: 'review',
    params: byItem,
  }),
};
