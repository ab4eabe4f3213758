import { headHeight } from '../../first-words/show.ts';
import { m } from '../../messages/index.ts';

function Bar({ className }: { className: string }) {
  return <div className={`animate-pulse rounded bg-hover ${className}`} />;
}

const bubbles = [
  'me-auto w-3/5',
  'ms-auto w-2/5',
  'me-auto w-1/2',
  'ms-auto w-1/3',
  'me-auto w-2/5',
];

/** The call page's layout with grey bars, while the call is being fetched. */
export function CallSkeleton({ retrying }: { retrying: boolean }) {
  return (
    <div
      aria-busy="true"
      className="grid h-full grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)_auto] lg:grid-cols-[minmax(0,1fr)_360px]"
    >
      <p className="sr-only" role="status">
        {m.loading_call()}
      </p>
      <div className={`${headHeight} space-y-2 overflow-hidden border-b border-line px-4 py-2`}>
        <Bar className="h-5 w-72 max-w-full" />
        <Bar className="h-4 w-120 max-w-full" />
      </div>
      <div className="row-span-3 hidden space-y-4 border-s border-line p-4 lg:block">
        <Bar className="h-6 w-40" />
        <Bar className="h-40 w-full" />
        <Bar className="h-40 w-full" />
      </div>
      <div className="mx-auto w-full max-w-5xl space-y-1 overflow-hidden px-4 pt-2">
        <p className="h-5 text-sm text-warning">{retrying && m.retrying()}</p>
        {bubbles.map((className) => (
          <Bar key={className} className={`h-14 ${className}`} />
        ))}
      </div>
      <div className="h-[37px] border-t border-line sm:[@media(min-height:600px)]:h-29" />
    </div>
  );
}
