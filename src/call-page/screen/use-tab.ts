import { useState } from 'react';
import type { Insight } from '../../insight/insight.ts';
import type { PanelName, TabName } from '../panels/panel-names.ts';

interface OpenTab {
  /** The open panel. */
  tab: TabName | null;
  /** The panel that the reviewer asked for, also while the raw view lies over it. */
  asked: TabName | null;
}

/**
 * Which panel is open. Beside the timeline there always is one, at first the insight where anything
 * was found; none until that is known.
 */
export function useTab(panel: PanelName | null, insight: Insight | null, isWide: boolean): OpenTab {
  const [last, setLast] = useState<TabName | null>(null);
  const [byDefault, setByDefault] = useState<TabName | null>(null);
  const asked = panel === 'raw' ? last : panel;
  if (asked !== last) setLast(asked);
  if (byDefault === null && insight)
    setByDefault(insight.findings.length > 0 ? 'insight' : 'customer');
  return { tab: asked ?? (isWide ? byDefault : null), asked };
}
