import { use, useEffect } from 'react';
import type { Call } from '../call/types.ts';
import { m } from '../messages/index.ts';
import { CoverageSection } from './coverage-section.tsx';
import { FindingsSection } from './findings-section.tsx';
import { HiddenSection } from './hidden-section.tsx';
import { InsightContext, InsightFailedContext } from './insight-context.ts';
import { type InsightSection, sectionId } from './insight-sections.ts';
import { PatienceSection } from './patience-section.tsx';
import { ResponseSection } from './response-section.tsx';
import { TalkSection } from './talk-section.tsx';

interface InsightPanelProps {
  call: Call;
  /** The part that was asked for. */
  section: InsightSection | null;
  onSelect(turnId: string): void;
  /** Leads to a sentence, ready to be heard. */
  onShowSentence(turnId: string, sentenceId: string | null): void;
  showsHidden: boolean;
  onShowHidden(shows: boolean): void;
}

/** What can be told of the call beyond what was said: figures, each with its evidence. */
export function InsightPanel(props: InsightPanelProps) {
  const { call, section, onSelect, onShowSentence, showsHidden, onShowHidden } = props;
  const insight = use(InsightContext);
  const hasFailed = use(InsightFailedContext);
  const isReady = insight !== null;
  useEffect(() => {
    if (!section || !isReady) return;
    const element = document.getElementById(sectionId(section));
    element?.scrollIntoView({ block: 'start' });
    element?.focus({ preventScroll: true });
  }, [section, isReady]);
  if (!insight) {
    const words = hasFailed ? m.insight_failed() : m.insight_loading();
    return <p className="px-4 py-3 text-sm text-muted">{words}</p>;
  }
  return (
    <>
      <FindingsSection call={call} groups={insight.findingGroups} onShow={onShowSentence} />
      <CoverageSection coverage={insight.coverage} onSelect={onSelect} />
      <ResponseSection call={call} responsiveness={insight.responsiveness} onSelect={onSelect} />
      <PatienceSection
        patience={insight.patience}
        openingStanding={insight.openingStanding}
        onSelect={onSelect}
      />
      <TalkSection talk={insight.talk} standing={insight.talkStanding} onSelect={onSelect} />
      <HiddenSection
        hidden={insight.hidden}
        hiddenWords={insight.hiddenWords}
        isShown={showsHidden}
        onShow={onShowHidden}
      />
    </>
  );
}
