import { createContext } from 'react';
import type { Turn } from '../../../call/types.ts';
import type { Explanation } from '../../../insight/explain.ts';
import type { Insight } from '../../../insight/insight.ts';
import type { Finding } from '../../../insight/lint/finding.ts';

/** What was worked out of the call; null until it is, or if it cannot be. */
export const InsightContext = createContext<Insight | null>(null);

/** Whether that came to an error: then there is none. */
export const InsightFailedContext = createContext(false);

/** Tells why the robot said a turn. */
export const ExplainContext = createContext<((turn: Turn) => Explanation) | null>(null);

/** Findings by the sentence or turn that they stand at. */
export const FindingMarksContext = createContext<ReadonlyMap<string, readonly Finding[]>>(
  new Map(),
);
