import { newId } from './review.ts';
import { route } from './route.ts';
import { z } from './zod.ts';

/** Where the platform pushes hang-ups, and what arrived there. */
const hangupHook = z.strictObject({
  /** The last part of its address; null where it is not set up. */
  secret: z.string().nullable(),
  /** When the last push arrived. */
  arrivedAt: z.iso.datetime().nullable(),
  /** Pushes of the last day in which no call was found, the newest first. */
  unknown: z.array(z.strictObject({ id: newId, receivedAt: z.iso.datetime(), text: z.string() })),
});
export type HangupHook = z.infer<typeof hangupHook>;

/** Below this path and its secret, the platform pushes hang-ups. */
export const hangupPath = '/hooks/hangup/';

/** The routes of those who have a platform push to Turnwise. */
export const hookRoutes = {
  getHangupHook: route({
    method: 'get',
    path: '/hooks/hangup',
    summary: 'Where the platform pushes hang-ups, and what arrived there.',
    right: 'manage-people',
    answer: hangupHook,
  }),
};
