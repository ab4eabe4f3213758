import type { Running } from './running.ts';

/** How often, in ms. */
const everyMs = 15 * 60 * 1000;

/**
 * Does work every quarter of an hour, and at once where that is wanted, one time after the other. Stopping
 * waits for what is under way. `work` has to see to its own failures.
 */
export function doRegularly(
  work: () => Promise<void>,
  { isAtOnce }: { isAtOnce: boolean },
): Running {
  let working = Promise.resolve();
  const workAgain = () => {
    working = working.then(work);
  };
  if (isAtOnce) workAgain();
  const timer = setInterval(workAgain, everyMs).unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await working;
    },
  };
}
