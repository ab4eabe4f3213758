/** The processor time that some work takes in ms, whatever else the machine does. */
export function processorMs(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The least of several runs: what else the machine does slows some of them down. */
export function leastProcessorMs(runs: number, work: () => unknown): number {
  return Math.min(...Array.from({ length: runs }, () => processorMs(work)));
}

/**
 * How many times as long work takes that is ten times as large, by the least of several runs. Ten small
 * works take as much memory as the large one, so that the processor's caches favour neither.
 */
export function growth<Input>(
  runs: number,
  inputOf: (size: 1 | 10) => Input,
  work: (input: Input) => unknown,
): number {
  const [small, large] = [Array.from({ length: 10 }, () => inputOf(1)), inputOf(10)];
  const largeMs = leastProcessorMs(runs, () => work(large));
  return (10 * largeMs) / leastProcessorMs(runs, () => small.map(work));
}
