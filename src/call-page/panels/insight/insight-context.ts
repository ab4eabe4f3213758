import { createContext } from 'react';
import type { Turn } from '../../../call/types.ts';
import type { Explanation } from '../../../insight/explain.ts';
import type { Insight } from '../../../insight/insight.ts';
import type { Finding } from '../../../insight/lint/finding.ts';

/** The call's insight; null until it is worked out, or when that failed. */
export const InsightContext = createContext<Insight | null>(null);

/** Whether working out the insight failed. */
export const InsightFailedContext = createContext(false);

/** Tells why the robot said a turn. */
export const ExplainContext = createContext<((turn: Turn) => Explanation) | null>(null);

/** Findings by the sentence that they stand at, else by their turn; by null those of the whole call. */
export type FindingsByPlace = ReadonlyMap<string | null, readonly Finding[]>;

export const FindingMarksContext = createContext<FindingsByPlace>(new Map());
