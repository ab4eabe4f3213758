import { useState } from 'react';
import type { InsightState } from '../panels/insight/use-insight.ts';
import type { PanelName, TabName } from '../panels/panel-names.ts';

interface OpenTab {
  /** The open panel. */
  tab: TabName | null;
  /** The panel that the address names, or named before the raw view was opened over it. */
  fromAddress: TabName | null;
}

/**
 * Which panel is open. On a wide screen one always is, at first the insight where anything was found;
 * none until that is known, or has failed.
 */
export function useTab(
  panel: PanelName | null,
  { insight, hasFailed }: InsightState,
  isWide: boolean,
): OpenTab {
  const [last, setLast] = useState<TabName | null>(null);
  const [byDefault, setByDefault] = useState<TabName | null>(null);
  const fromAddress = panel === 'raw' ? last : panel;
  if (fromAddress !== last) setLast(fromAddress);
  if (byDefault === null && (insight || hasFailed))
    setByDefault(insight?.findings.length ? 'insight' : 'customer');
  return { tab: fromAddress ?? (isWide ? byDefault : null), fromAddress };
}
