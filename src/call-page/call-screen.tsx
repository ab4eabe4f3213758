import { useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Match } from '../call/find.ts';
import { toCues } from '../call/track.ts';
import type { Call } from '../call/types.ts';
import { hideFirstWords } from '../first-words/show.ts';
import { hiddenItems } from '../insight/hidden-rows.ts';
import { m } from '../messages/index.ts';
import { bindMediaSession } from '../player/media-session.ts';
import type { Player } from '../player/player.ts';
import { usePlayer } from '../player/player-context.ts';
import { useMediaQuery } from '../ui/use-media-query.ts';
import { callActions, goToTurn } from './call-actions.ts';
import { CallHeader } from './call-header.tsx';
import { callTitle } from './call-title.ts';
import { failureWords } from './failure-words.ts';
import { FindBar } from './find-bar.tsx';
import { FindContext, nothingFound, placeOfMatch } from './find-context.ts';
import { ExplainContext, InsightContext, InsightFailedContext } from './insight-context.ts';
import type { InsightSection } from './insight-sections.ts';
import { OnDemand } from './on-demand.tsx';
import { Panels } from './panels.tsx';
import { PlayerBar } from './player-bar.tsx';
import { PrintView } from './print-view.tsx';
import { ProblemsNotice } from './problems-notice.tsx';
import { speakers } from './speakers.ts';
import { SummaryStrip } from './summary-strip.tsx';
import { Timeline } from './timeline.tsx';
import { useCallKeys } from './use-call-keys.ts';
import {
  type CallLocation,
  type PanelName,
  type TabName,
  useCallLocation,
} from './use-call-location.ts';
import { useFind } from './use-find.ts';
import { useExplainer, useInsight } from './use-insight.ts';

const loadRawView = () => import('./raw-view.tsx').then(({ RawView }) => RawView);
const loadKeySheet = () => import('./key-sheet.tsx').then(({ KeySheet }) => KeySheet);

interface CallScreenProps {
  call: Call;
  isFetching: boolean;
  refetchError: Error | null;
  refetch(): void;
}

/** The tab that was open before the raw view took the address's `panel`. */
function useTab(panel: PanelName | null): TabName | null {
  const [last, setLast] = useState<TabName | null>(null);
  const tab = panel === 'raw' ? last : panel;
  if (tab !== last) setLast(tab);
  return tab;
}

/** Gives the player the call's cues; an address with a turn has it ready to play from there. */
function useCues(player: Player, call: Call, { turnId, seconds }: CallLocation) {
  const opensAt = useRef({ turnId, seconds });
  useEffect(() => {
    player.setCues(toCues(call), call.record.answeredAt);
    const { turnId, seconds } = opensAt.current;
    opensAt.current = { turnId: null, seconds: null };
    if (turnId) void player.seekWithin(player.placesOfTurn(turnId), seconds ?? 0);
  }, [player, call]);
}

/** Media keys and the lock screen, under the call's title. */
function useMediaSession(player: Player, title: string, stepTurn: (by: 1 | -1) => void) {
  const latest = useRef(stepTurn);
  useEffect(() => {
    latest.current = stepTurn;
  });
  useEffect(() => {
    const nameOf = ({ cue }: Player) => (cue ? speakers[cue.turn.speaker].name() : '');
    return bindMediaSession(player, title, nameOf, (by) => latest.current(by));
  }, [player, title]);
}

const noMatches: readonly Match[] = [];

/** Shows the first of the matches whenever they change: while one types, that is what is found. */
function useFirstMatch(matches: readonly Match[], show: (match: Match) => void) {
  const latest = useRef(show);
  useEffect(() => {
    latest.current = show;
  });
  useEffect(() => {
    const [first] = matches;
    if (first) latest.current(first);
  }, [matches]);
}

/** The screen of a call: header, timeline, panels and player. */
export function CallScreen({ call, isFetching, refetchError, refetch }: CallScreenProps) {
  const player = usePlayer();
  const isWide = useMediaQuery('(min-width: 1024px)');
  const location = useCallLocation();
  const tab = useTab(location.panel);
  const find = useFind(call);
  const findInput = useRef<HTMLInputElement>(null);
  const [isFinding, setFinding] = useState(false);
  const [showsKeys, setShowsKeys] = useState(false);
  const [isRevealed, onReveal] = useState(false);
  const showsRaw = location.panel === 'raw';
  const [section, setSection] = useState<InsightSection | null>(null);
  const [showsHidden, onShowHidden] = useState(false);
  const { insight, hasFailed } = useInsight(call);
  const explain = useExplainer(call);
  const shown = useMemo(
    () => (showsHidden ? { ...call, timeline: hiddenItems(call) } : call),
    [call, showsHidden],
  );
  useCues(player, call, location);
  useLayoutEffect(hideFirstWords, []);
  // The conversation comes first, what stands beside it in the next breath.
  const showsPanels = useDeferredValue(true, false);

  const openFind = () => {
    setFinding(true);
    findInput.current?.select();
  };
  const actions = callActions(player, call, location, tab, {
    find: openFind,
    showKeys: () => setShowsKeys(true),
    reveal: () => onReveal(!isRevealed),
  });
  useCallKeys(actions);
  const title = callTitle(call);
  useMediaSession(player, title, (by) => (by === 1 ? actions.nextTurn() : actions.previousTurn()));

  const select = (turnId: string) => {
    location.selectTurn(turnId);
    if (player.cue?.turn.id !== turnId) goToTurn(player, turnId);
  };
  const showMatch = (match: Match) => {
    location.selectTurn(match.turnId);
    const place = placeOfMatch(player, match);
    if (place >= 0) player.seek(place, 0);
  };
  useFirstMatch(isFinding ? find.found.matches : noMatches, (match) => {
    if (player.getState().status === 'playing') location.selectTurn(match.turnId);
    else showMatch(match);
  });
  const closeRaw = () => location.openPanel(tab);
  const closeKeys = () => setShowsKeys(false);
  const openInsight = (wanted: InsightSection) => {
    setSection(wanted);
    location.openPanel('insight');
  };
  const showSentence = (turnId: string, sentenceId: string | null) => {
    (isWide ? location.selectTurn : location.jumpToTurn)(turnId);
    const place = sentenceId === null ? -1 : player.placeOf(sentenceId);
    const [first = -1] = player.placesOfTurn(turnId);
    if (place >= 0 || first >= 0) player.seek(place >= 0 ? place : first, 0);
  };
  const panels = showsPanels && (
    <Panels
      call={call}
      insight={{ section, showsHidden, onShowHidden, onShowSentence: showSentence }}
      location={location}
      tab={tab}
      isWide={isWide}
    />
  );
  return (
    <InsightContext value={insight}>
      <InsightFailedContext value={hasFailed}>
        <ExplainContext value={explain}>
          <FindContext value={isFinding ? find.found : nothingFound}>
            <title>{title}</title>
            <div className="flex h-full">
              <div className="flex min-w-0 flex-1 flex-col">
                <CallHeader
                  call={call}
                  reveal={{ isRevealed, onReveal }}
                  onFind={openFind}
                  onShowKeys={() => setShowsKeys(true)}
                  onShowRaw={() => location.openPanel('raw')}
                  onShowHidden={() => openInsight('hidden')}
                />
                <SummaryStrip onOpen={openInsight} />
                {!isWide && panels}
                {call.problems.length > 0 && <ProblemsNotice problems={call.problems} />}
                {refetchError && !isFetching && (
                  <p
                    role="alert"
                    className="border-b border-line bg-warning-soft px-4 py-1.5 text-sm text-warning"
                  >
                    {m.refetch_failed({ reason: failureWords(refetchError).title })}
                  </p>
                )}
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
                {isFinding && (
                  <FindBar
                    find={find}
                    input={findInput}
                    onShow={showMatch}
                    onClose={() => setFinding(false)}
                  />
                )}
                <Timeline
                  call={shown}
                  selectedTurnId={location.turnId}
                  onSelect={select}
                  onShowNode={location.showNode}
                  isRefreshing={isFetching}
                  onRefresh={refetch}
                />
                <PlayerBar
                  call={call}
                  recordId={call.record.id ?? 'call'}
                  onShowTurn={location.selectTurn}
                />
              </div>
              {isWide && (
                <aside aria-label={m.panels_label()} className="w-90 shrink-0 border-s border-line">
                  {panels}
                </aside>
              )}
            </div>
            <PrintView call={call} isRevealed={isRevealed} />
          </FindContext>
        </ExplainContext>
      </InsightFailedContext>
    </InsightContext>
  );
}
