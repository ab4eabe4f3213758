import { useSyncExternalStore } from 'react';
import { may, mayWith, type OfTask, type Right } from '../contract/rights.ts';
import type { Session } from '../contract/session.ts';
import { getSession, onSessionChange } from './session.ts';

/** Who uses the page, and what they may do. */
export function useSession(): Session {
  return useSyncExternalStore(onSessionChange, getSession);
}

/** Whether who uses the page may do something, with some calls at least. */
export function useMay(right: Right): boolean {
  return may(useSession().grants, right);
}

/** Whether who uses the page may do something with a call. */
export function useMayWith(right: Right, call: OfTask): boolean {
  return mayWith(useSession().grants, right, call);
}
