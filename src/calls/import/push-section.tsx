import { useQuery } from '@tanstack/react-query';
import { Check, ChevronRight, Copy } from 'lucide-react';
import { hangupHookQuery } from '../../api/hook-query.ts';
import { type HangupHook, hangupPath } from '../../contract/hook-routes.ts';
import { formatDateTime, formatNumber } from '../../messages/format.ts';

import { m } from '../../messages/index.ts';
import { Button } from '../../ui/button.tsx';
import { useCopy } from '../../ui/copy.ts';

/** Where the platform pushes hang-ups, for those who set it up. */
export function PushSection() {
  const { data: hook, error } = useQuery(hangupHookQuery);
  return (
    <section aria-labelledby="push-title" className="mt-10 border-t border-line pt-6">
      <h2 id="push-title" className="mb-1 text-lg font-semibold">
        {m.import_push_title()}
      </h2>
      {hook && (hook.secret === null ? <Unset /> : <Address secret={hook.secret} />)}
      {hook && (hook.secret !== null || hook.arrivedAt !== null) && <Arrived hook={hook} />}
      {!hook && error && <p className="text-sm text-muted">{m.import_push_failed()}</p>}
    </section>
  );
}

function Unset() {
  return <p className="max-w-3xl text-sm text-pretty text-muted">{m.import_push_unset()}</p>;
}

function Address({ secret }: { secret: string }) {
  const { copied, copy } = useCopy();
  const address = location.origin + hangupPath + secret;
  return (
    <>
      <p className="mb-3 max-w-3xl text-sm text-pretty text-muted">{m.import_push_body()}</p>
      <div className="flex flex-wrap items-center gap-2">
        <code className="min-w-0 rounded-md bg-sunken px-2.5 py-1.5 text-sm break-all">
          <span className="sr-only">{m.import_push_address()} </span>
          {address}
        </code>
        <Button onClick={() => copy(address)} className="pointer-coarse:h-11">
          {copied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
          {copied ? m.copied() : m.import_push_copy()}
        </Button>
      </div>
    </>
  );
}

function Arrived({ hook: { arrivedAt, unknown } }: { hook: HangupHook }) {
  return (
    <>
      <p role="status" className="mt-3 text-sm">
        {arrivedAt === null
          ? m.import_push_never()
          : m.import_push_last({ time: formatDateTime(Date.parse(arrivedAt)) })}
      </p>
      {unknown.length > 0 && (
        <>
          <h3 className="mt-4 mb-2 text-sm font-semibold">
            {m.import_push_unknown({ count: formatNumber(unknown.length) })}
          </h3>
          <ul className="divide-y divide-line overflow-hidden rounded-xl border border-line">
            {unknown.map(({ id, receivedAt, text }) => (
              <li key={id}>
                <details className="group">
                  <summary className="flex min-h-9 items-center gap-3 px-3 text-sm outline-offset-[-2px]">
                    <ChevronRight
                      size={14}
                      aria-hidden
                      className="shrink-0 text-muted group-open:rotate-90"
                    />
                    <span className="shrink-0 text-muted">
                      {formatDateTime(Date.parse(receivedAt))}
                    </span>
                    <code className="truncate text-xs text-muted">{text.slice(0, 200)}</code>
                  </summary>
                  <pre
                    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
                    tabIndex={0}
                    className="max-h-96 overflow-auto border-t outline-offset-[-2px] border-line bg-sunken px-3 py-2 text-xs"
                  >
                    {text}
                  </pre>
                </details>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
