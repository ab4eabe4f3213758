import { longestWord, mostImported } from './import-limits.ts';
import { intentionGrades } from './intention-grades.ts';
import { callKey } from './review.ts';
import { text } from './text.ts';
import { z } from './zod.ts';

const word = text(longestWord).trim().min(1);

/** A call to be known: its ids, and what else somebody has of it. */
const importedCall = callKey.extend({
  subAccount: callKey.shape.account.optional(),
  calledAt: z.iso.datetime().optional(),
  callee: word.optional(),
  customerName: word.optional(),
  talkMs: z.int().min(0).max(86_400_000).optional(),
  level: word.optional(),
  intention: z.enum(intentionGrades).optional(),
});
export type ImportedCall = z.infer<typeof importedCall>;

/** Calls to be added, all or none. */
export const callImport = z.strictObject({
  calls: z.array(importedCall).min(1).max(mostImported),
});

/** How many calls were added, and how many were known, which stay as they were. */
export const importedCount = z.strictObject({ added: z.int(), known: z.int() });
export type ImportedCount = z.infer<typeof importedCount>;
