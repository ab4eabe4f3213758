import { createContext } from 'react';
import type { Reviewing } from './reviewing.ts';

/** Reviewing of the call that is open; null until it is loaded, which only reviewers wait for. */
export const ReviewingContext = createContext<Reviewing | null>(null);
