import type { RefObject } from 'react';
import { turnsOf } from '../../call/turns.ts';
import type { Call, Turn } from '../../call/types.ts';
import type { Player } from '../../player/player.ts';
import { loopOver } from '../../player/playing/loop.ts';
import { neighbouringRate } from '../../player/settings/rate.ts';
import type { CallNavigation } from '../navigation/call-navigation.ts';
import type { CallLocation } from '../navigation/use-call-location.ts';
import { type TabName, tabNames } from '../panels/panel-names.ts';
import type { TimelineHandle } from '../timeline/timeline-handle.ts';
import type { CallActions } from './call-keys.ts';

const stepSeconds = 5;

/** Loops the current sentence, or ends the loop. */
export function toggleSentenceLoop(player: Player): void {
  const { loop, index } = player.getState();
  if (index >= 0) player.setLoop(loop ? null : loopOver(index));
}

interface ActionParts extends Pick<CallActions, 'find' | 'showKeys' | 'reveal'> {
  player: Player;
  call: Call;
  location: CallLocation;
  navigation: CallNavigation;
  /** The open panel. */
  tab: TabName | null;
  timeline: RefObject<TimelineHandle | null>;
}

/** The actions of the call page's keys. */
export function callActions(parts: ActionParts): CallActions {
  const { player, call, location, navigation, tab, timeline, find, showKeys, reveal } = parts;
  const goTo = (turn: Turn | undefined) => {
    if (turn) navigation.goTo({ turnId: turn.id, sentenceId: null });
  };
  const stepTurn = (by: 1 | -1) => {
    const turns = turnsOf(call);
    const playing = player.getState().status === 'playing' ? player.cue?.turn.id : undefined;
    const from = playing ?? location.getTurnId() ?? player.cue?.turn.id;
    const at = turns.findIndex(({ id }) => id === from);
    goTo(turns[at < 0 ? 0 : at + by]);
  };
  const stepPanel = (by: 1 | -1) => {
    const at = tabNames.indexOf(tab ?? tabNames[0]) + by;
    location.openPanel(tabNames.at(at % tabNames.length) ?? null);
  };
  const stepRate = (by: 1 | -1) => player.setRate(neighbouringRate(player.getState().rate, by));
  return {
    find,
    showKeys,
    reveal,
    toggle: () => player.toggle(),
    previousTurn: () => stepTurn(-1),
    nextTurn: () => stepTurn(1),
    back: () => player.skip(-stepSeconds),
    forward: () => player.skip(stepSeconds),
    slower: () => stepRate(-1),
    faster: () => stepRate(1),
    repeat: () => player.repeat(),
    loop: () => toggleSentenceLoop(player),
    toTransfer: () => goTo(turnsOf(call).find(({ section }) => section === 'after')),
    toStart: () => timeline.current?.scrollToStart(),
    toEnd: () => timeline.current?.scrollToEnd(),
    previousPanel: () => stepPanel(-1),
    nextPanel: () => stepPanel(1),
    review: () => navigation.showReview(),
  };
}
