import { findingKinds } from '../insight/lint/finding.ts';
import { text } from './text.ts';
import { z } from './zod.ts';

/** Figures of a call: shares are 0…1. */
export const figureNames = [
  'customer-share',
  'coverage',
  'median-response-ms',
  'longest-response-ms',
  'opening-share',
] as const;
export type FigureName = (typeof figureNames)[number];

/** The ids of the options that answer it: when the fact is so, and when it is not. */
const options = { whenSo: z.string(), whenNot: z.string().optional() };

/**
 * A fact of a call that a question is about. Without `whenNot`, nothing is suggested when it is not so. A
 * draft may lack the name of a node.
 */
export function bindingOf({ isDraft }: { isDraft: boolean }) {
  return z.discriminatedUnion('fact', [
    /** Something of this kind was found. */
    z.strictObject({ ...options, fact: z.literal('finding'), finding: z.enum(findingKinds) }),
    /** A figure lies within bounds, both included. */
    z.strictObject({
      ...options,
      fact: z.literal('figure'),
      figure: z.enum(figureNames),
      least: z.number().optional(),
      most: z.number().optional(),
    }),
    /** The robot spoke a node of the script, by its name. */
    z.strictObject({ ...options, fact: z.literal('node'), node: text(200).min(isDraft ? 0 : 1) }),
  ]);
}
export type Binding = z.infer<ReturnType<typeof bindingOf>>;
