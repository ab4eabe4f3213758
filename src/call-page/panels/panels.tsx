import { clsx } from 'clsx';
import { m } from '../../messages/index.ts';
import { TabList, TabPanel } from '../../ui/tabs.tsx';
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

const id = 'panels';

/**
 * The place of an open sheet, whatever it shows. With the 124 px of the page's bars it leaves the
 * timeline 40 % of the height.
 */
export const sheetPlace = 'h-[min(45dvh,60dvh-124px)] min-h-24 shrink-0 border-b border-line';

/** The panels as tabs. */
export function Panels({ tab, isWide, ...panelProps }: PanelsProps) {
  const { location } = panelProps;
  const press = (name: TabName) => {
    if (name !== tab) location.openPanel(name);
    else if (!isWide) location.openPanel(null);
  };
  return (
    <div
      className={clsx('flex min-h-0 flex-col', isWide && 'h-full', !isWide && tab && sheetPlace)}
    >
      <TabList
        id={id}
        label={m.panels_label()}
        tabs={tabNames.map((name) => ({ name, label: panels[name].label() }))}
        selected={tab}
        opensOnFocus={isWide}
        onPress={press}
      />
      {tab && (
        <TabPanel key={tab} id={id} name={tab}>
          <OnDemand load={panels[tab].load} props={panelProps} />
        </TabPanel>
      )}
      {isWide && !tab && <p className="px-4 py-3 text-sm text-muted">{m.insight_loading()}</p>}
    </div>
  );
}
