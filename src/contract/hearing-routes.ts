import { heardPath } from './heard-path.ts';
import { callKey, newId, stretch } from './review.ts';
import { route } from './route.ts';
import { text } from './text.ts';
import { z } from './zod.ts';

/** The route by which pages tell what was heard. */
export const hearingRoutes = {
  recordHeard: route({
    method: 'put',
    path: heardPath,
    summary: 'Records which stretches of a call’s recording were played to whoever asks.',
    right: 'read',
    about: 'call',
    params: { ...callKey.shape, id: newId },
    body: z.strictObject({
      subAccount: text(200).min(1).nullable(),
      heard: z.array(stretch).min(1).max(1000),
    }),
  }),
};
