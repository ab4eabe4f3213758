/** Something that was started, and runs until it is stopped. */
export interface Running {
  stop(): Promise<void>;
}

/** Takes a service that starts or has started, to be stopped with the others; gives it back. */
type Keep = <S extends Running>(service: S | Promise<S>) => Promise<S>;

/**
 * Starts services one after the other, each handed to `keep`. `stop` stops them in reverse, every one
 * of them even when another fails to stop. When one fails to start, those before it are stopped and
 * its error is thrown.
 */
export async function startInOrder<T extends object>(
  startAll: (keep: Keep) => Promise<T>,
): Promise<T & Running> {
  const running: Running[] = [];
  const stop = () => stopInReverse(running);
  try {
    const started = await startAll(async (service) => {
      const kept = await service;
      running.push(kept);
      return kept;
    });
    return { ...started, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Throws the first error once all are stopped. */
async function stopInReverse(running: Running[]): Promise<void> {
  const service = running.pop();
  if (service === undefined) return;
  try {
    await service.stop();
  } finally {
    await stopInReverse(running);
  }
}
