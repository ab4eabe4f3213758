import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { sessionsQuery } from '../../api/people-query.ts';
import { askTurnwise } from '../../api/turnwise.ts';
import { routes } from '../../contract/routes.ts';
import type { OpenSession } from '../../contract/session.ts';
import { formatDateTime } from '../../messages/format.ts';
import { m } from '../../messages/index.ts';
import { Button } from '../../ui/button.tsx';
import { deviceWords } from './device-words.ts';

/** Where somebody is signed in, or where one is oneself (null); each session can be ended. */
export function SessionList({ personId }: { personId: string | null }) {
  const client = useQueryClient();
  const query = sessionsQuery(personId);
  const { data: sessions, error, refetch } = useQuery(query);
  const ending = useMutation({
    networkMode: 'always',
    mutationFn: ({ id }: OpenSession) =>
      personId === null
        ? askTurnwise(routes.endSession, { params: { id } })
        : askTurnwise(routes.endSessionOf, { params: { id: personId, sessionId: id } }),
    onSettled: () => client.invalidateQueries({ queryKey: query.queryKey }),
  });
  if (error && !sessions) {
    return (
      <p role="alert" className="text-sm text-danger">
        {m.sessions_failed()}{' '}
        <button type="button" onClick={() => void refetch()} className="underline">
          {m.retry()}
        </button>
      </p>
    );
  }
  if (sessions?.length === 0) return <p className="text-sm text-muted">{m.sessions_none()}</p>;
  return (
    <ul className="divide-y divide-line rounded-xl border border-line">
      {sessions?.map((session) => (
        <li key={session.id} className="flex items-center gap-3 px-4 py-2.5">
          <div className="min-w-0 flex-1">
            <p className="truncate" title={session.device}>
              {deviceWords(session.device)}
              {session.isThis && (
                <span className="ms-2 rounded bg-accent-soft px-1.5 py-0.5 text-xs text-accent">
                  {m.session_this()}
                </span>
              )}
            </p>
            <p className="text-xs text-muted">
              {m.session_seen({ time: formatDateTime(Date.parse(session.seenAt)).slice(0, 16) })}
            </p>
          </div>
          {!session.isThis && (
            <Button
              disabled={ending.isPending}
              onClick={() => ending.mutate(session)}
              className="pointer-coarse:h-11"
            >
              {m.session_end()}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
