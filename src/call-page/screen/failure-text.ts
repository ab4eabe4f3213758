import type { CallErrorKind } from '../../api/call-error.ts';

/** What a failure is called, what to check, and whether asking again can help without changing the address. */
export type FailureText = readonly [title: () => string, advice: () => string, canRetry: boolean];

/** The kinds of failure where nothing answered: their words could not be asked for either. */
export type UnansweredKind = Extract<CallErrorKind, 'offline' | 'gateway-down'>;

/** All others: the address may be at fault. */
export type AnsweredKind = Exclude<CallErrorKind, UnansweredKind>;
