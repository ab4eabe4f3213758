import type { Queue } from '../contract/queue.ts';

/** How much of a queue is reviewed, and being reviewed, as a bar; its figures stand beside it. */
export function QueueProgress({ counts: { total, done, skipped, held } }: Pick<Queue, 'counts'>) {
  const share = (count: number) => (total === 0 ? 0 : (count / total) * 100);
  const ended = share(done + skipped);
  return (
    <svg
      aria-hidden
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      className="my-1.5 h-1 w-full rounded-full bg-hover"
    >
      <rect x={ended} width={share(held)} height={4} className="fill-accent opacity-35" />
      <rect width={ended} height={4} className="fill-accent" />
    </svg>
  );
}
