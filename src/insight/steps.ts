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
