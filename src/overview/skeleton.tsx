import { m } from '../messages/index.ts';

/** Stands for the figures while they are on their way. */
export function Skeleton() {
  return (
    <div role="status" aria-busy aria-label={m.overview_title()}>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(150px,1fr))] border-b border-line">
        {totals.map((key) => (
          <div key={key} className="space-y-2 border-t border-line py-3">
            <Line className="h-3 w-16" />
            <Line className="h-6 w-24" />
            <Line className="h-3 w-20" />
          </div>
        ))}
      </div>
      <Line className="mt-6 h-28 w-full" />
      <div className="mt-6 grid grid-cols-[repeat(auto-fit,minmax(min(100%,19rem),1fr))] gap-x-10 gap-y-6">
        {tables.map((key) => (
          <Line key={key} className="h-40 w-full" />
        ))}
      </div>
    </div>
  );
}

const totals = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const tables = ['a', 'b', 'c', 'd'];

function Line({ className }: { className: string }) {
  return <div className={`animate-pulse rounded bg-hover ${className}`} />;
}
