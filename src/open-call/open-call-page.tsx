import { createElement, useState } from 'react';
import { type RecognisedRef, recogniseCall } from '../call/recognise.ts';
import { CallRefForm } from '../call-address/call-ref-form.tsx';
import { m } from '../messages/index.ts';
import { useLocale } from '../messages/use-locale.ts';
import { isReviewer } from '../session/reviewer.ts';
import { useOnDemand } from '../ui/use-on-demand.ts';
import { DemoCalls } from './demo-calls.tsx';
import { RecentCalls } from './recent-calls-list.tsx';

const loadMyQueues = () => import('./my-queues.tsx').then(({ MyQueues }) => MyQueues);

/** The opening page, where a reviewer pastes, types or picks which call to open. */
export function OpenCallPage() {
  useLocale();
  const { loaded } = useOnDemand(loadMyQueues, isReviewer());
  const [pasted, setPasted] = useState('');
  const found = recogniseCall(pasted);
  const { form: _, ...ref } = found ?? { form: 'ids' };
  return (
    <div className="h-full overflow-y-auto">
      <title>{`${m.open_title()} · Turnwise`}</title>
      <div className="mx-auto grid max-w-5xl gap-x-12 gap-y-8 px-4 py-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        {loaded && createElement(loaded)}
        <section>
          <h1 className="text-xl font-semibold">{m.open_title()}</h1>
          <label htmlFor="paste" className="mt-1 mb-2 block text-muted">
            {m.open_paste_hint()}
          </label>
          <textarea
            id="paste"
            rows={3}
            value={pasted}
            onChange={(event) => setPasted(event.target.value)}
            spellCheck={false}
            placeholder="/agent-api/user/…/task/…/detail/…"
            className="w-full resize-y rounded-md border border-edge bg-surface px-2.5 py-2 font-mono text-sm"
          />
          <p role="status" className="mt-1 mb-4 min-h-5 text-sm max-sm:min-h-10 text-muted">
            {recognitionWords(pasted, found)}
          </p>
          <CallRefForm key={JSON.stringify(ref)} initial={ref} />
          <RecentCalls />
        </section>
        <DemoCalls />
      </div>
    </div>
  );
}

/** Whether a call was recognised in the pasted text, in words. */
function recognitionWords(pasted: string, found: RecognisedRef | null): string {
  if (pasted.trim() === '') return '';
  if (!found) return m.open_not_recognised();
  if (!found.userId) return m.open_without_account();
  return found.form === 'path' ? m.open_recognised_path() : m.open_recognised_ids();
}
