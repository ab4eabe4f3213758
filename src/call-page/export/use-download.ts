import { useEffect, useRef, useState } from 'react';
import type { Call } from '../../call/types.ts';
import { m } from '../../messages/index.ts';
import { usePlayer } from '../../player/player-context.ts';
import type { DownloadKind } from './download.ts';

/** A download as the page shows it. */
export type DownloadState =
  | { status: 'idle' }
  | { status: 'running'; done: number; total: number }
  | { status: 'done'; missing: number }
  | { status: 'failed'; reason: string };

const shownForMs = 6000;

/** Saves the call as a file, one at a time. */
export function useDownload(call: Call, recordId: string) {
  const player = usePlayer();
  const [state, setState] = useState<DownloadState>({ status: 'idle' });
  const abort = useRef<AbortController>(null);
  useEffect(() => () => abort.current?.abort(), []);
  useEffect(() => {
    if (state.status !== 'done') return;
    const timer = setTimeout(() => setState({ status: 'idle' }), shownForMs);
    return () => clearTimeout(timer);
  }, [state]);

  const start = async (kind: DownloadKind) => {
    abort.current?.abort();
    const controller = new AbortController();
    abort.current = controller;
    const { signal } = controller;
    setState({ status: 'running', done: 0, total: player.track.cues.length });
    try {
      const { download } = await import('./download.ts');
      const missing = await download(kind, { player, call, recordId }, signal, (done, total) => {
        if (!signal.aborted) setState({ status: 'running', done, total });
      });
      setState({ status: 'done', missing });
    } catch (error) {
      if (signal.aborted) return;
      const reason = error instanceof Error ? error.message : m.crash_title();
      setState({ status: 'failed', reason });
    }
  };
  const cancel = () => {
    abort.current?.abort();
    setState({ status: 'idle' });
  };
  return { state, start, cancel };
}
