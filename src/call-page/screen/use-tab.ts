import { useState } from 'react';
import type { Insight } from '../../insight/insight.ts';
import type { PanelName, TabName } from '../panels/panel-names.ts';

/**
 * The open panel: the one that the address names, also while the raw view is open over it. On a wide
 * screen one is always open, at first the insight where anything was found; null until that is known.
 */
export function useTab(
  panel: PanelName | null,
  insight: Insight | null,
  isWide: boolean,
): TabName | null {
  const [last, setLast] = useState<TabName | null>(null);
  const [byDefault, setByDefault] = useState<TabName | null>(null);
  const fromAddress = panel === 'raw' ? last : panel;
  if (fromAddress !== last) setLast(fromAddress);
  if (byDefault === null && insight)
    setByDefault(insight.findings.length > 0 ? 'insight' : 'customer');
  return fromAddress ?? (isWide ? byDefault : null);
}
