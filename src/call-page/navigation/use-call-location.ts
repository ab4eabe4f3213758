import { useMemo } from 'react';
import { turnIdInLink } from '../../call/turn-id.ts';
import { isPanelName, type PanelName } from '../panels/panel-names.ts';
import { useSearchThrottled } from './use-search-throttled.ts';

/** What the address says of the page beyond the call, and how to change it. */
export interface CallLocation {
  turnId: string | null;
  /** Seconds of the turn's recordings at which a shared link opens it. */
  seconds: number | null;
  panel: PanelName | null;
  /** The script's node that the script panel was opened at. */
  nodeId: string | null;
  /** The queue that the call is reviewed in. */
  queueId: string | null;
  /** The selected turn, with changes since the last render. */
  getTurnId(): string | null;
  selectTurn(turnId: string): void;
  openPanel(panel: PanelName | null): void;
  /** Selects a turn in a new entry of the browser's history; `panel` null closes the open one. */
  visitTurn(turnId: string, change?: { panel: null }): void;
  /** Opens the script panel at a node, in a new entry of the browser's history. */
  visitNode(utteranceId: string): void;
}

/**
 * The page's state that the address keeps: `turn`, `t`, `panel` and `node`. Its functions stay the
 * same.
 */
export function useCallLocation(): CallLocation {
  const { search, getSearch, change, visit } = useSearchThrottled();
  const actions = useMemo(
    () => ({
      getTurnId: () => turnIn(getSearch()),
      selectTurn: (turn: string) => change({ turn, t: null }),
      openPanel: (panel: PanelName | null) => change({ panel, node: null }),
      visitTurn: (turn: string, panel = {}) => visit({ turn, t: null, ...panel }),
      visitNode: (node: string) => visit({ panel: 'script', node }),
    }),
    [getSearch, change, visit],
  );
  const turnId = turnIn(search);
  const panel = search.get('panel');
  const nodeId = search.get('node');
  const queueId = search.get('queue');
  const seconds = secondsIn(search.get('t'));
  return useMemo(
    () => ({
      turnId,
      seconds,
      panel: isPanelName(panel) ? panel : null,
      nodeId,
      queueId,
      ...actions,
    }),
    [turnId, seconds, panel, nodeId, queueId, actions],
  );
}

/** The turn that an address leads to. */
export function turnIn(search: URLSearchParams): string | null {
  const id = search.get('turn');
  return id === null ? null : turnIdInLink(id);
}

function secondsIn(text: string | null): number | null {
  const seconds = Number(text || Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}
