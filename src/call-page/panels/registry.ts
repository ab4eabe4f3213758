import type { ComponentType } from 'react';
import { m } from '../../messages/index.ts';
import type { TabName } from './panel-names.ts';
import type { PanelProps } from './panel-props.ts';

interface PanelEntry {
  label(): string;
  load(): Promise<ComponentType<PanelProps>>;
}

/** Every panel beside the timeline: its name on the tab, and how it is loaded. */
export const panels: Readonly<Record<TabName, PanelEntry>> = {
  customer: {
    label: m.panel_customer,
    load: () => import('./customer/customer-panel.tsx').then((part) => part.CustomerPanel),
  },
  task: {
    label: m.panel_task,
    load: () => import('./task/task-panel.tsx').then((part) => part.TaskPanel),
  },
  script: {
    label: m.panel_script,
    load: () => import('./script/script-panel.tsx').then((part) => part.ScriptPanel),
  },
  turn: {
    label: m.panel_turn,
    load: () => import('./turn/turn-panel.tsx').then((part) => part.TurnPanel),
  },
  insight: {
    label: m.panel_insight,
    load: () => import('./insight/insight-panel.tsx').then((part) => part.InsightPanel),
  },
  review: {
    label: m.panel_review,
    load: () => import('./review/review-panel.tsx').then((part) => part.ReviewPanel),
  },
};
