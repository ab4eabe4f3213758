import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { askTurnwise, TurnwiseError } from '../../api/turnwise.ts';
import type { Interpreted } from '../../call-import/interpret.ts';
import { routes } from '../../contract/routes.ts';

/** Imports calls; those who are shown calls see them afterwards. */
export function useImport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ calls }: Interpreted) => askTurnwise(routes.importCalls, { body: { calls } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['calls'] }),
  });
}

/** The lines that the server refused, by their numbers; none where that is not why it did. */
export function refusedLines(error: Error | null, { lines }: Interpreted): number[] {
  if (!(error instanceof TurnwiseError) || error.kind !== 'not-allowed') return [];
  return (error.problem?.errors ?? []).flatMap(({ path }) => {
    const at = /^body\.calls\.(\d+)$/.exec(path)?.[1];
    return at === undefined ? [] : (lines[Number(at)] ?? []);
  });
}

/** The source that is being read, and what became of it. */
export function useReading<Read>(read: (source: string | File) => Promise<Read>) {
  const [isReading, setReading] = useState(false);
  const [fault, setFault] = useState<Error | null>(null);
  const begin = async (source: string | File): Promise<Read | null> => {
    setReading(true);
    setFault(null);
    try {
      return await read(source);
    } catch (error) {
      setFault(error as Error);
      return null;
    } finally {
      setReading(false);
    }
  };
  return { isReading, fault, begin };
}
