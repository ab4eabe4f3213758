import { createContext } from 'react';

/** Each turn's number in the call, by the turn's id. */
export const TurnNumbersContext = createContext<ReadonlyMap<string, number>>(new Map());
