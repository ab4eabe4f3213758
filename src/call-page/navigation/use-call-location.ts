import { useEffect, useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router';

/** The parts of the page that an address can open. */
const panelNames = ['customer', 'task', 'script', 'turn', 'insight', 'raw'] as const;

export type PanelName = (typeof panelNames)[number];

/** The panels that are tabs. */
export type TabName = Exclude<PanelName, 'raw'>;

/** What the address says of the page beyond the call, and how to change it. */
export interface CallLocation {
  turnId: string | null;
  /** Seconds of the turn's recordings at which a shared link opens it. */
  seconds: number | null;
  panel: PanelName | null;
  /** The script's node that the script panel was opened at. */
  nodeId: string | null;
  selectTurn(turnId: string): void;
  /** Selects a turn and closes the panel that covers it. */
  jumpToTurn(turnId: string): void;
  openPanel(panel: PanelName | null): void;
  /** Opens the script panel at a node. */
  showNode(utteranceId: string): void;
}

type Change = Partial<Record<'turn' | 'panel' | 't' | 'node', string | null>>;

/** The page's state that lives in the address: `turn`, `t`, `panel` and `node`. Its functions stay the same. */
export function useCallLocation(): CallLocation {
  const [search, setSearch] = useSearchParams();
  const latest = useRef(setSearch);
  useEffect(() => {
    latest.current = setSearch;
  });
  const actions = useMemo(() => {
    const change = (values: Change) =>
      latest.current(withValues(values), { replace: true, preventScrollReset: true });
    return {
      selectTurn: (turn: string) => change({ turn, t: null }),
      jumpToTurn: (turn: string) => change({ turn, t: null, panel: null }),
      openPanel: (panel: PanelName | null) => change({ panel, node: null }),
      showNode: (node: string) => change({ panel: 'script', node }),
    };
  }, []);
  const turnId = search.get('turn');
  const panel = panelNames.find((name) => name === search.get('panel')) ?? null;
  const nodeId = search.get('node');
  const seconds = secondsIn(search.get('t'));
  return useMemo(
    () => ({ turnId, seconds, panel, nodeId, ...actions }),
    [turnId, seconds, panel, nodeId, actions],
  );
}

function secondsIn(text: string | null): number | null {
  const seconds = Number(text || Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}

/** The router's own parameters lag behind two changes in a row; the browser's address does not. */
function withValues(values: Change): URLSearchParams {
  const changed = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(values)) {
    if (value === null) changed.delete(name);
    else changed.set(name, value);
  }
  return changed;
}
