import { useMemo, useRef, useState } from 'react';
import type { Call, CallRef } from '../../call/types.ts';
import { hiddenItems } from '../../insight/hidden-rows.ts';
import { m } from '../../messages/index.ts';
import { useCalm, usePlayer } from '../../player/player-context.ts';
import { narrowScreen, useMediaQuery } from '../../ui/use-media-query.ts';
import { PrintView } from '../export/print-view.tsx';
import { FindBar } from '../find/find-bar.tsx';
import { useFindSession } from '../find/use-find-session.ts';
import { CallHeader } from '../header/call-header.tsx';
import { useHeardReport } from '../hearing/use-heard-report.ts';
import { callActions } from '../keys/call-actions.ts';
import { useCallKeys } from '../keys/use-call-keys.ts';
import { useCallLocation } from '../navigation/use-call-location.ts';
import { useCallNavigation } from '../navigation/use-call-navigation.ts';
import { OnDemand } from '../on-demand/on-demand.tsx';
import type { InsightSection } from '../panels/insight/insight-sections.ts';
import { useInsight } from '../panels/insight/use-insight.ts';
import { Panels, sheetPlace } from '../panels/panels.tsx';
import { PlayerBar } from '../player-bar/player-bar.tsx';
import { usePlacedNotes } from '../review/use-placed-notes.ts';
import { useReviewing } from '../review/use-reviewing.ts';
import { Timeline } from '../timeline/timeline.tsx';
import type { TimelineHandle } from '../timeline/timeline-handle.ts';
import { useRevealNumbers } from '../words/reveal.ts';
import { useAskNumbers } from '../words/use-ask-numbers.ts';
import { CallContexts } from './call-contexts.tsx';
import { callTitle } from './call-title.ts';
import { Notices } from './notices.tsx';
import { useHeaderFold } from './use-header-fold.ts';
import { useMediaKeys } from './use-media-keys.ts';
import { useOpeningPlace } from './use-opening-place.ts';
import { useTab } from './use-tab.ts';
import { useTimelineLast } from './use-timeline-last.ts';

const loadQueued = () => import('../queue/queue-part.ts').then(({ QueuedReview }) => QueuedReview);
const loadRawView = () => import('../raw/raw-view.tsx').then(({ RawView }) => RawView);
const loadKeySheet = () => import('../keys/key-sheet.tsx').then(({ KeySheet }) => KeySheet);

interface CallScreenProps {
  /** The call's path, which names it. */
  path: string;
  callRef: CallRef;
  call: Call;
  isFetching: boolean;
  refetchError: Error | null;
  refetch(): void;
}

/** The screen of a call: header, timeline, panels and player. */
export function CallScreen(props: CallScreenProps) {
  const { path, callRef, call, isFetching, refetchError, refetch } = props;
  const player = usePlayer();
  const isWide = useMediaQuery('(min-width: 1024px)');
  const isLow = useMediaQuery('(max-height: 599px)');
  const isOneLine = useMediaQuery('(max-height: 499px)');
  const isNarrow = useMediaQuery(narrowScreen);
  const timeline = useRef<TimelineHandle>(null);
  const location = useCallLocation();
  const [asked, onAskInsight] = useState<{ section: InsightSection } | null>(null);
  const navigation = useCallNavigation({ player, location, timeline, isWide, onAskInsight });
  const reveal = useRevealNumbers(useAskNumbers(callRef));
  const isCalm = useCalm();
  const insightState = useInsight(call, isCalm);
  const { tab, fromAddress } = useTab(location.panel, insightState, isWide);
  const review = useReviewing({ ref: callRef, call }, tab === 'review', isCalm);
  const notes = usePlacedNotes(review?.reviewing ?? null);
  const find = useFindSession({ call, notes, navigation, timeline });
  const fold = useHeaderFold(!isWide || isLow, timeline);
  const [showsKeys, setShowsKeys] = useState(false);
  const [showsHidden, onShowHidden] = useState(false);
  const shown = useMemo(
    () => (showsHidden ? { ...call, timeline: hiddenItems(call) } : call),
    [call, showsHidden],
  );
  useOpeningPlace(player, call, path, location);
  const showsTimeline = useTimelineLast(player);
  useHeardReport(callRef);

  const openFind = () => {
    if (!isWide) location.openPanel(null);
    find.open();
  };
  const showKeys = () => setShowsKeys(true);
  const actions = callActions({
    player,
    call,
    location,
    navigation,
    tab,
    timeline,
    find: openFind,
    showKeys,
    reveal: reveal.toggleAll,
  });
  useCallKeys(actions);
  const title = callTitle(call);
  useMediaKeys(player, title, actions);

  const showsRaw = location.panel === 'raw';
  const closeRaw = () => location.openPanel(fromAddress);
  const closeKeys = () => setShowsKeys(false);
  const isSheetOpen = !isWide && tab !== null;
  const panels = isCalm && (
    <Panels
      call={call}
      location={location}
      insight={{ asked, showsHidden, onShowHidden }}
      tab={tab}
      isWide={isWide}
    />
  );
  return (
    <CallContexts
      call={call}
      insightState={insightState}
      navigation={navigation}
      find={find}
      reveal={reveal}
      review={review}
      notes={notes}
    >
      <title>{title}</title>
      {location.queueId !== null && (
        <OnDemand load={loadQueued} props={{ queueId: location.queueId, callRef }} />
      )}
      <div className="flex h-full">
        <div className="flex min-w-0 flex-1 flex-col">
          <div ref={fold.header} className="shrink-0">
            <CallHeader
              call={call}
              actions={{ find: openFind, showKeys, showRaw: () => location.openPanel('raw') }}
              isFolded={fold.isFolded || isOneLine || isSheetOpen}
            />
          </div>
          {!isWide &&
            (panels || <div className={tab ? sheetPlace : 'h-9 shrink-0 border-b border-line'} />)}
          <Notices call={call} refetchError={isFetching ? null : refetchError} />
          <OnDemand
            load={loadRawView}
            isWanted={showsRaw}
            onClose={closeRaw}
            props={{ raw: call.raw, isOpen: showsRaw, onClose: closeRaw }}
          />
          <OnDemand
            load={loadKeySheet}
            isWanted={showsKeys}
            onClose={closeKeys}
            props={{ isOpen: showsKeys, onClose: closeKeys }}
          />
          {find.isOpen && <FindBar session={find} />}
          {showsTimeline ? (
            <Timeline
              ref={timeline}
              call={shown}
              selectedTurnId={location.turnId}
              isCalm={isCalm}
              isRefreshing={isFetching}
              onRefresh={refetch}
              onScroll={fold.onScroll}
            />
          ) : (
            <div className="flex-1" />
          )}
          <PlayerBar call={call} isCompact={isNarrow || isLow} isCovered={isSheetOpen} />
        </div>
        {isWide && (
          <aside aria-label={m.panels_label()} className="w-90 shrink-0 border-s border-line">
            {panels}
          </aside>
        )}
      </div>
      <PrintView call={call} />
    </CallContexts>
  );
}
