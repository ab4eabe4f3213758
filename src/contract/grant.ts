import { roles } from './rights.ts';
import { text } from './text.ts';
import { z } from './zod.ts';

const platformId = text(200).min(1);

/** A role, and the calls that it holds for. */
export const grant = z
  .strictObject({
    role: z.enum(roles),
    account: platformId.nullable(),
    task: platformId.nullable(),
  })
  .refine(({ account, task }) => account !== null || task === null, {
    path: ['account'],
    message: 'is required where a task is named',
  });

/** The roles of somebody, each once. */
export const grants = z
  .array(grant)
  .max(100)
  .superRefine((list, context) => {
    const keys = list.map(({ role, account, task }) => JSON.stringify([role, account, task]));
    for (const [at, key] of keys.entries()) {
      if (keys.indexOf(key) < at) {
        context.addIssue({ code: 'custom', path: [at], message: 'is given twice' });
      }
    }
  });
