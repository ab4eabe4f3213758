/** Work in steps: between two of them, whoever runs it may let others go first. */
export type Steps<Result> = Generator<void, Result, void>;

/** Runs all steps at once. */
export function runAtOnce<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Runs each step as a task of its own; gives null once `signal` is aborted. */
export async function runInTasks<Result>(
  steps: Steps<Result>,
  signal: AbortSignal,
): Promise<Result | null> {
  let step = steps.next();
  while (!step.done) {
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return null;
    step = steps.next();
  }
  return step.value;
}

type Outcome<Result> = { isGood: true; result: Result } | { isGood: false; error: unknown };

/** Takes one step; its outcome once it was the last, be it by an error. */
function takeStep<Result>(steps: Steps<Result>): Outcome<Result> | null {
  try {
    const step = steps.next();
    return step.done ? { isGood: true, result: step.value } : null;
  } catch (error) {
    return { isGood: false, error };
  }
}

/**
 * Makes work that is done once for all who ask. Who asks while it is under way goes on where it was
 * broken off; who asks when it is done gets its result, or the error that it ended with.
 */
export function once<Result>(steps: Steps<Result>): () => Steps<Result> {
  let outcome: Outcome<Result> | null = null;
  return function* () {
    while (!outcome) {
      outcome = takeStep(steps);
      if (!outcome) yield;
    }
    if (!outcome.isGood) throw outcome.error;
    return outcome.result;
  };
}
