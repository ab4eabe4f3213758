import { Tabs } from '@base-ui/react/tabs';
import { clsx } from 'clsx';
import { m } from '../../messages/index.ts';
import { OnDemand } from '../on-demand/on-demand.tsx';
import { type TabName, tabNames } from './panel-names.ts';
import type { PanelProps } from './panel-props.ts';
import { panels } from './registry.ts';

interface PanelsProps extends PanelProps {
  /** The open panel. */
  tab: TabName | null;
  /** Beside the timeline; else a sheet under the header, closed until asked for. */
  isWide: boolean;
}

/** The panels as tabs. */
export function Panels({ tab, isWide, ...panelProps }: PanelsProps) {
  const { location } = panelProps;
  const toggle = (name: TabName) => {
    if (!isWide && name === tab) location.openPanel(null);
  };
  return (
    <Tabs.Root
      value={tab}
      onValueChange={(name) => location.openPanel(name)}
      className={clsx(
        'flex min-h-0 flex-col',
        isWide ? 'h-full' : 'max-h-[55dvh]',
        !isWide && tab && 'border-b border-line',
      )}
    >
      <Tabs.List
        aria-label={m.panels_label()}
        activateOnFocus={isWide}
        className="flex h-10 shrink-0 gap-1 border-b border-line px-3 max-lg:h-9"
      >
        {tabNames.map((name) => (
          <Tabs.Tab
            key={name}
            value={name}
            onClick={() => toggle(name)}
            className="-mb-px border-b-2 border-transparent px-2 text-sm text-muted hover:text-ink data-[active]:border-accent data-[active]:font-medium data-[active]:text-ink"
          >
            {panels[name].label()}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabNames.map((name) => (
        <Tabs.Panel
          key={name}
          value={name}
          // `relative`: what is positioned inside, such as text for screen readers, scrolls with
          // the panel.
          className="relative min-h-0 flex-1 overflow-y-auto outline-offset-[-2px]"
        >
          <OnDemand load={panels[name].load} props={panelProps} />
        </Tabs.Panel>
      ))}
    </Tabs.Root>
  );
}
