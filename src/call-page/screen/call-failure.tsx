import { CircleAlert, CloudOff, RotateCw } from 'lucide-react';
import { useEffect, useLayoutEffect, useState } from 'react';
import { Link } from 'react-router';
import { CallError } from '../../api/call-error.ts';
import type { CallRef } from '../../call/types.ts';
import { hideFirstWords } from '../../first-words/show.ts';
import { m } from '../../messages/index.ts';
import { isReviewer } from '../../session/reviewer.ts';
import { Button } from '../../ui/button.tsx';
import { useWhenOnline } from '../../ui/use-when-online.ts';
import { OnDemand } from '../on-demand/on-demand.tsx';
import { type FailureWords, isAnswered } from './failure-words.ts';

const loadForm = () =>
  import('../../call-address/call-ref-form.tsx').then((part) => part.CallRefForm);
const loadKept = () => import('../review/kept-reviews.tsx').then((part) => part.KeptReviews);

interface CallFailureProps {
  error: Error;
  words: FailureWords;
  callRef: CallRef;
  onRetry(): void;
}

/** Seconds left until the platform wants to be asked again. */
function useCountdown(ms: number): number {
  const [left, setLeft] = useState(Math.ceil(ms / 1000));
  useEffect(() => {
    if (left <= 0) return;
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left]);
  return left;
}

/** Why the call could not be opened, what to do, and, where the ids may be why, a form to correct them. */
export function CallFailure({ error, words, callRef, onRetry }: CallFailureProps) {
  const known = error instanceof CallError ? error : null;
  useLayoutEffect(hideFirstWords, []);
  const wait = useCountdown(known?.details.retryAfterMs ?? 0);
  const isOffline = known?.kind === 'offline';
  useWhenOnline(isOffline, onRetry);
  const Icon = isOffline ? CloudOff : CircleAlert;
  return (
    <div className="h-full overflow-y-auto">
      <title>{`${words.title} · Turnwise`}</title>
      <div className="mx-auto max-w-2xl px-4 py-10">
        <div role="alert" className="flex gap-3">
          <Icon className="mt-1 shrink-0 text-danger" size={20} aria-hidden />
          <div className="min-w-0">
            <h1 className="text-xl font-semibold">{words.title}</h1>
            <p className="mt-1">{words.advice}</p>
          </div>
        </div>
        {known && <FailureDetails error={known} />}
        <div className="mt-4 flex flex-wrap items-center gap-3 ps-8">
          {words.canRetry && (
            <Button primary disabled={wait > 0} onClick={onRetry}>
              <RotateCw size={14} aria-hidden />
              {wait > 0 ? m.retry_in({ count: wait }) : m.retry()}
            </Button>
          )}
          <Link to="/" className="text-accent underline">
            {m.open_another()}
          </Link>
        </div>
        {isReviewer() && <OnDemand load={loadKept} props={{ callRef }} />}
        {known && isAnswered(known.kind) && (
          <section className="mt-8 border-t border-line pt-6">
            <h2 className="mb-3 font-semibold">{m.failure_ids()}</h2>
            <OnDemand load={loadForm} props={{ initial: callRef, onUnchanged: onRetry }} />
          </section>
        )}
      </div>
    </div>
  );
}

/** The platform's message, code and status; the value that could not be read, and its path. */
function FailureDetails({ error: { details } }: { error: CallError }) {
  const rows: [string, string][] = [];
  if (details.platformMessage) rows.push([m.failure_message(), details.platformMessage]);
  if (details.code !== undefined) rows.push([m.failure_code(), String(details.code)]);
  if (details.status !== undefined) rows.push([m.failure_status(), String(details.status)]);
  if (details.problem) {
    rows.push([m.failure_path(), details.problem.path], [m.failure_found(), details.problem.found]);
  }
  if (rows.length === 0) return null;
  return (
    <dl className="ms-8 mt-4 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 rounded-lg bg-sunken px-3 py-2 text-sm">
      {rows.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-muted">{label}</dt>
          <dd className="font-mono break-words whitespace-pre-line">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
