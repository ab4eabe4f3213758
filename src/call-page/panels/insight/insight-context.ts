import { createContext } from 'react';
import type { Turn } from '../../../call/types.ts';
import type { Explanation } from '../../../insight/explain.ts';
import type { Insight } from '../../../insight/insight.ts';

/** What was worked out of the call; null until it is. */
export const InsightContext = createContext<Insight | null>(null);

/** Tells why the robot said a turn. */
export const ExplainContext = createContext<((turn: Turn) => Explanation) | null>(null);
