import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { callQuery } from '../../api/call-query.ts';
import { getClip } from '../../api/get-clip.ts';
import { takenQuery } from '../../api/queues-query.ts';
import { turnsOf } from '../../call/turns.ts';
import type { CallRef } from '../../call/types.ts';
import type { Taken, TakenItem } from '../../contract/queue.ts';
import { queuedPath, refOf } from '../../reviewing/queue-path.ts';

/** The queue that a call is reviewed in. */
export interface CallQueue {
  id: string;
  taken: Taken | undefined;
  error: Error | null;
  /** The open call's place in it; undefined where it is not one's own to review now. */
  item: TakenItem | undefined;
  next: TakenItem | undefined;
  /** Goes to the next call, or to the list of queues where there is none. */
  goOn(): void;
}

/** The queue that the address names, seen from the open call. */
export function useQueue(queueId: string, ref: CallRef): CallQueue {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data: taken, error } = useQuery(takenQuery(queueId));
  const isOpen = ({ call }: TakenItem) =>
    call.record === ref.recordId && call.task === ref.taskId && call.account === ref.userId;
  const item = taken?.items.find(isOpen);
  const next = taken?.items.find((each) => !isOpen(each));
  const goOn = async () => {
    const { items } = next ? { items: [next] } : await client.fetchQuery(takenQuery(queueId));
    const following = items.find((each) => !isOpen(each));
    void navigate(following ? queuedPath(queueId, following) : `/queues?done=${queueId}`);
  };
  return { id: queueId, taken, error, item, next, goOn: () => void goOn() };
}

/** Fetches the next call and its first clip while one reviews this one, so that it is there at once. */
export function useFetchedAhead(next: TakenItem | undefined): void {
  const client = useQueryClient();
  const key = next && JSON.stringify(refOf(next));
  useEffect(() => {
    if (key === undefined) return;
    const leaving = new AbortController();
    const fetchAhead = async () => {
      const call = await client.fetchQuery(callQuery(JSON.parse(key) as CallRef));
      const [clip] = turnsOf(call).flatMap(({ sentences }) => sentences.flatMap((s) => s.clips));
      if (clip) await getClip(clip.url, leaving.signal);
    };
    // What fails here is asked for again, and told, when the call is opened.
    fetchAhead().catch(() => {});
    return () => leaving.abort();
  }, [client, key]);
}
