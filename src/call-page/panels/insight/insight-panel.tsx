import { use, useEffect } from 'react';
import { m } from '../../../messages/index.ts';
import type { PanelProps } from '../panel-props.ts';
import { CoverageSection } from './coverage-section.tsx';
import { FindingsSection } from './findings-section.tsx';
import { HiddenSection } from './hidden-section.tsx';
import { InsightContext, InsightFailedContext } from './insight-context.ts';
import { sectionId } from './insight-sections.ts';
import { PatienceSection } from './patience-section.tsx';
import { ResponseSection } from './response-section.tsx';
import { TalkSection } from './talk-section.tsx';

/** The findings and figures of the call, each with its evidence. */
export function InsightPanel({ call, insight: { asked, showsHidden, onShowHidden } }: PanelProps) {
  const insight = use(InsightContext);
  const hasFailed = use(InsightFailedContext);
  const isReady = insight !== null;
  useEffect(() => {
    if (!asked || !isReady) return;
    const element = document.getElementById(sectionId(asked.section));
    element?.scrollIntoView({ block: 'start' });
    element?.focus({ preventScroll: true });
  }, [asked, isReady]);
  if (!insight) {
    const words = hasFailed ? m.insight_failed() : m.insight_loading();
    return <p className="px-4 py-3 text-sm text-muted">{words}</p>;
  }
  return (
    <>
      <FindingsSection call={call} groups={insight.findingGroups} />
      <CoverageSection coverage={insight.coverage} />
      <ResponseSection call={call} responsiveness={insight.responsiveness} />
      <PatienceSection patience={insight.patience} openingStanding={insight.openingStanding} />
      <TalkSection talk={insight.talk} standing={insight.talkStanding} />
      <HiddenSection
        hidden={insight.hidden}
        hiddenWords={insight.hiddenWords}
        isShown={showsHidden}
        onShow={onShowHidden}
      />
    </>
  );
}
