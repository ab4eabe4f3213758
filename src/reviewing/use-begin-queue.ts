import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { takenQuery } from '../api/queues-query.ts';
import { queuedPath } from './queue-path.ts';

/** Takes the next call of a queue and opens it; `isEmpty` once there was none. */
export function useBeginQueue(queueId: string) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const begin = useMutation({
    networkMode: 'always',
    mutationFn: () => client.fetchQuery({ ...takenQuery(queueId), staleTime: 0 }),
    onSuccess: ({ items: [first] }) => {
      if (first) void navigate(queuedPath(queueId, first));
      else void client.invalidateQueries({ queryKey: ['queues', 'all'] });
    },
  });
  return {
    begin: () => begin.mutate(),
    isBusy: begin.isPending,
    isEmpty: begin.data?.items.length === 0,
    error: begin.error,
  };
}
