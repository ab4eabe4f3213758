import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import type { Player } from '../../player/player.ts';
import type { Moment } from '../../player/playing/call-track.ts';
import { useLatest } from '../../ui/use-latest.ts';
import type { InsightSection } from '../panels/insight/insight-sections.ts';
import type { ScrolledPlace, TimelineHandle } from '../timeline/timeline-handle.ts';
import type { CallNavigation, SpokenPlace } from './call-navigation.ts';
import { depthOf } from './history-depth.ts';
import { recordedPlace } from './recorded-place.ts';
import { type CallLocation, turnIn } from './use-call-location.ts';

interface Parts {
  player: Player;
  location: CallLocation;
  timeline: RefObject<TimelineHandle | null>;
  /** Has the insight panel scroll to a part, again each time. */
  onAskInsight(asked: { section: InsightSection }): void;
  /** The panels stand beside the timeline; else an open one covers it. */
  isWide: boolean;
}

/** Moves the player to a sentence's beginning, or a turn's; it goes on playing if it played. */
function cue(player: Player, spoken: SpokenPlace): void {
  const place = recordedPlace(player, spoken);
  if (place >= 0) player.seek(place, 0);
}

/** Where one is: how far the timeline is scrolled, and the player's moment. */
interface Place {
  scrolled: ScrolledPlace | null;
  moment: Moment;
}

function placeOf({ player, timeline }: Pick<Parts, 'player' | 'timeline'>): Place {
  return { scrolled: timeline.current?.getPlace() ?? null, moment: player.now() };
}

/** The commands of a call page; they stay the same in every render. */
export function useCallNavigation(parts: Parts): CallNavigation {
  const latest = useLatest(parts);
  const { state } = useLocation();
  const depth = useLatest(depthOf(state));
  const savedPlaces = useRef(new Map<number, Place>());

  const navigation = useMemo(() => {
    const savePlace = () => {
      // What lay ahead in the history is gone once a new entry is made.
      for (const ahead of savedPlaces.current.keys()) {
        if (ahead > depth.current) savedPlaces.current.delete(ahead);
      }
      savedPlaces.current.set(depth.current, placeOf(latest.current));
    };
    const moveTo = (place: SpokenPlace) => {
      const { player, timeline } = latest.current;
      cue(player, place);
      timeline.current?.scrollTo(place);
    };
    const showSentence = (place: SpokenPlace) => {
      const { location, timeline, isWide } = latest.current;
      savePlace();
      location.visitTurn(place.turnId, isWide ? undefined : { panel: null });
      moveTo(place);
      timeline.current?.focus();
    };
    return {
      goTo: (place: SpokenPlace) => {
        latest.current.location.selectTurn(place.turnId);
        moveTo(place);
      },
      showSentence,
      showTurn: (turnId: string) => showSentence({ turnId, sentenceId: null }),
      lookAtTurn: (turnId: string) => {
        latest.current.location.selectTurn(turnId);
        latest.current.timeline.current?.scrollTo({ turnId, sentenceId: null });
      },
      showNode: (utteranceId: string) => {
        savePlace();
        latest.current.location.visitNode(utteranceId);
      },
      showWhy: (turnId: string) => {
        const { location } = latest.current;
        location.selectTurn(turnId);
        location.openPanel('turn');
      },
      showInsight: (section: InsightSection) => {
        latest.current.onAskInsight({ section });
        latest.current.location.openPanel('insight');
      },
      showReview: () => latest.current.location.openPanel('review'),
      select: (place: SpokenPlace) => {
        const { player, location } = latest.current;
        location.selectTurn(place.turnId);
        const isThere = place.sentenceId === null && player.cue?.turn.id === place.turnId;
        if (!isThere) cue(player, place);
      },
    };
  }, [latest, depth]);

  useReturn(parts, depthOf(state), savedPlaces);
  return navigation;
}

/**
 * Scrolls to where one was when the browser goes back or forward, and to the address's turn where one
 * was not before.
 */
function useReturn(
  { player, timeline }: Parts,
  depth: number,
  savedPlaces: RefObject<Map<number, Place>>,
): void {
  const { key } = useLocation();
  const type = useNavigationType();
  const latest = useLatest({ player, timeline, depth });
  const depthBefore = useRef(depth);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each entry of the history is one return
  useEffect(() => {
    const { player, timeline, depth } = latest.current;
    const left = depthBefore.current;
    depthBefore.current = depth;
    if (type !== 'POP') return;
    if (left !== depth) savedPlaces.current.set(left, placeOf(latest.current));
    const place = savedPlaces.current.get(depth);
    // The router's own parameters may still be those of a turn that was selected just before.
    const turnId = turnIn(new URLSearchParams(window.location.search));
    if (place) {
      if (place.scrolled) timeline.current?.returnTo(place.scrolled);
      const { index, time } = place.moment;
      if (player.getState().status !== 'playing' && index >= 0) player.seek(index, time);
    } else if (turnId) timeline.current?.scrollTo({ turnId, sentenceId: null });
  }, [key, type, latest, savedPlaces]);
}
