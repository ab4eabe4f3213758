import { useState } from 'react';
import { callPath } from '../call/call-path.ts';
import { forgetRecentCalls, readRecentCalls } from '../call-address/recent-calls.ts';
import { formatDateTime } from '../messages/format.ts';
import { m } from '../messages/index.ts';
import { Button } from '../ui/button.tsx';
import { CallLink } from './call-link.tsx';

/** The calls opened before in this browser. */
export function RecentCalls() {
  const [calls, setCalls] = useState(readRecentCalls);
  const clear = () => {
    forgetRecentCalls();
    setCalls([]);
  };
  return (
    <section aria-labelledby="recent" className="mt-8">
      <div className="mb-1 flex h-8 items-center">
        <h2 id="recent" className="font-semibold">
          {m.recent_title()}
        </h2>
        {calls.length > 0 && (
          <Button onClick={clear} className="ms-auto">
            {m.recent_clear()}
          </Button>
        )}
      </div>
      {calls.length === 0 && <p className="text-sm text-muted">{m.recent_empty()}</p>}
      <ul className="-mx-2">
        {calls.map(({ ref, taskName, openedAt }) => (
          <li key={callPath(ref)}>
            <CallLink callRef={ref}>
              <span className="flex items-baseline gap-3">
                <span className="truncate font-medium">{taskName ?? m.task_unnamed()}</span>
                <time className="ms-auto shrink-0 text-xs text-muted">
                  {formatDateTime(openedAt)}
                </time>
              </span>
              <span className="block truncate font-mono text-xs text-muted">{ref.recordId}</span>
            </CallLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
