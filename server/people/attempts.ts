import { lt } from 'drizzle-orm';
import ipaddr from 'ipaddr.js';
import type { Logger } from 'pino';
import { RateLimiterDrizzle } from 'rate-limiter-flexible';
import { doRegularly } from '../regularly.ts';
import type { Running } from '../running.ts';
import type { Database } from '../store/database.ts';
import { StoreUnavailable } from '../store/faults.ts';
import { attempts } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { hashOf } from './secrets.ts';

/** How often something may be tried within so many seconds, by what is counted. */
const limits = {
  /** One address, whatever the names. */
  address: { points: 100, duration: 3600 },
  /** One name from one address: a person who mistypes waits for a minute at most. */
  pair: { points: 5, duration: 60 },
  /** The same for longer: one address alone cannot use up the tries of a name. */
  hour: { points: 15, duration: 3600 },
  /** One name from anywhere: guessing it from many addresses is slow too. */
  name: { points: 50, duration: 3600 },
  /** Sign-ins at the provider that one address begins. */
  start: { points: 300, duration: 3600 },
};
type Counted = keyof typeof limits;

interface Attempt {
  name: string;
  address: string;
}

/** What an attempt counts for, in order: where one has used up its tries, the rest do not pay for it. */
function keysOf({ name, address: written }: Attempt): [Counted, string][] {
  const folded = name.normalize('NFKC').toLowerCase();
  const address = networkOf(written);
  const pair = `${folded}\0${address}`;
  return [
    ['address', address],
    ['pair', pair],
    ['hour', pair],
    ['name', folded],
  ];
}

/** An address; of one of IPv6 its network, all of whose addresses one has. */
function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  return parsed instanceof ipaddr.IPv6 ? parsed.parts.slice(0, 4).join(':') : parsed.toString();
}

function limiterOf(db: Database, counted: Counted): RateLimiterDrizzle {
  return new RateLimiterDrizzle({
    ...{ storeClient: db, schema: attempts, keyPrefix: counted },
    ...limits[counted],
    // The old ones are removed by `forgetOldAttempts`.
    clearExpiredByTimeout: false,
  });
}

/**
 * Counts an attempt before its outcome is known, so that many at once count too. Gives how long one has to
 * wait before one may try, in ms; 0 where one may.
 */
export async function countAttempt(db: Database, attempt: Attempt): Promise<number> {
  for (const [counted, key] of keysOf(attempt)) {
    const waitMs = await count(db, counted, key);
    if (waitMs > 0) return waitMs;
  }
  return 0;
}

/** Counts a sign-in at the provider that an address begins; gives how long to wait, in ms; 0 where it may. */
export function countStart(db: Database, address: string): Promise<number> {
  return count(db, 'start', networkOf(address));
}

async function count(db: Database, counted: Counted, key: string): Promise<number> {
  const { consumedPoints, msBeforeNext } = await limiterOf(db, counted).penalty(hashOf(key));
  return consumedPoints > limits[counted].points ? Math.max(msBeforeNext, 1) : 0;
}

/** Forgets what was counted for who signed in: they may mistype anew, and do not use up the others' share. */
export async function forgetAttempts(db: Database, attempt: Attempt): Promise<void> {
  for (const [counted, key] of keysOf(attempt)) {
    const limiter = limiterOf(db, counted);
    if (counted === 'pair' || counted === 'hour') await limiter.delete(hashOf(key));
    else await limiter.reward(hashOf(key));
  }
}

/** Removes what no longer counts, from time to time. A store that is out of reach is asked again later. */
export function forgetOldAttempts(store: Store, log: Logger): Running {
  const forget = async () => {
    try {
      await store.run((db) => db.delete(attempts).where(lt(attempts.expire, new Date())));
    } catch (error) {
      const isPassing = error instanceof StoreUnavailable;
      log[isPassing ? 'warn' : 'error']({ event: 'attempts-not-forgotten' });
    }
  };
  return doRegularly(forget, { isAtOnce: false });
}
