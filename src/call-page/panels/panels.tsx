import { Tabs } from '@base-ui/react/tabs';
import { clsx } from 'clsx';
import type { Call } from '../../call/types.ts';
import { m } from '../../messages/index.ts';
import type { CallLocation, TabName } from '../navigation/use-call-location.ts';
import { OnDemand } from '../on-demand/on-demand.tsx';
import { CustomerPanel } from './customer/customer-panel.tsx';
import type { InsightSection } from './insight/insight-sections.ts';

const tabs = [
  { name: 'customer', label: m.panel_customer },
  { name: 'task', label: m.panel_task },
  { name: 'script', label: m.panel_script },
  { name: 'turn', label: m.panel_turn },
  { name: 'insight', label: m.panel_insight },
] as const;

const loadTask = () => import('./task/task-panel.tsx').then(({ TaskPanel }) => TaskPanel);
const loadScript = () => import('./script/script-panel.tsx').then(({ ScriptPanel }) => ScriptPanel);
const loadTurn = () => import('./turn/turn-panel.tsx').then(({ TurnPanel }) => TurnPanel);
const loadInsight = () =>
  import('./insight/insight-panel.tsx').then(({ InsightPanel }) => InsightPanel);

/** What the insight panel needs beyond the call. */
interface InsightView {
  section: InsightSection | null;
  showsHidden: boolean;
  onShowHidden(shows: boolean): void;
  /** Leads to a sentence, ready to be heard. */
  onShowSentence(turnId: string, sentenceId: string | null): void;
}

interface PanelsProps {
  call: Call;
  insight: InsightView;
  location: CallLocation;
  /** The tab that was asked for. */
  tab: TabName | null;
  /** Beside the timeline; else a sheet under the header, closed until asked for. */
  isWide: boolean;
}

/** Customer, task and script, why the robot said a turn, and what can be told of the call. */
export function Panels({ call, insight, location, tab, isWide }: PanelsProps) {
  const open = tab ?? (isWide ? 'customer' : null);
  const select = isWide ? location.selectTurn : location.jumpToTurn;
  const toggle = (name: TabName) => {
    if (!isWide && name === open) location.openPanel(null);
  };
  return (
    <Tabs.Root
      value={open}
      onValueChange={(name) => location.openPanel(name)}
      className={clsx(
        'flex min-h-0 flex-col',
        isWide ? 'h-full' : 'max-h-[55dvh]',
        !isWide && open && 'border-b border-line',
      )}
    >
      <Tabs.List
        aria-label={m.panels_label()}
        activateOnFocus={isWide}
        className="flex h-10 shrink-0 gap-1 border-b border-line px-3"
      >
        {tabs.map(({ name, label }) => (
          <Tabs.Tab
            key={name}
            value={name}
            onClick={() => toggle(name)}
            className="-mb-px border-b-2 border-transparent px-2 text-sm text-muted hover:text-ink data-[active]:border-accent data-[active]:font-medium data-[active]:text-ink"
          >
            {label()}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map(({ name }) => (
        <Tabs.Panel
          key={name}
          value={name}
          className="min-h-0 flex-1 overflow-y-auto outline-offset-[-2px]"
        >
          {name === 'customer' && <CustomerPanel call={call} />}
          {name === 'task' && <OnDemand load={loadTask} props={{ call }} />}
          {name === 'script' && (
            <OnDemand
              load={loadScript}
              props={{ call, nodeId: location.nodeId, onSelect: select }}
            />
          )}
          {name === 'turn' && (
            <OnDemand
              load={loadTurn}
              props={{ call, selectedTurnId: location.turnId, onShowNode: location.showNode }}
            />
          )}
          {name === 'insight' && (
            <OnDemand load={loadInsight} props={{ call, ...insight, onSelect: select }} />
          )}
        </Tabs.Panel>
      ))}
    </Tabs.Root>
  );
}
