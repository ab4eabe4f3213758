import { turnsOf } from '../call/turns.ts';
import type { Call } from '../call/types.ts';
import type { Player } from '../player/player.ts';
import { loopOver } from '../player/playing/loop.ts';
import { neighbouringRate } from '../player/settings/rate.ts';
import type { CallActions } from './call-keys.ts';
import type { CallLocation, TabName } from './use-call-location.ts';

const stepSeconds = 5;
const tabOrder: readonly TabName[] = ['customer', 'task', 'script', 'turn', 'insight'];

/** Loops the current sentence, or ends the loop. */
export function toggleSentenceLoop(player: Player): void {
  const { loop, index } = player.getState();
  if (index >= 0) player.setLoop(loop ? null : loopOver(index));
}

/** Moves the player to a turn's beginning; it goes on playing if it played. */
export function goToTurn(player: Player, turnId: string): void {
  const [first] = player.placesOfTurn(turnId);
  if (first !== undefined) player.seek(first, 0);
}

/** The page's own doors that the actions open. */
interface Doors {
  find(): void;
  showKeys(): void;
  reveal(): void;
}

/** What the keys do on the page of a call. */
export function callActions(
  player: Player,
  call: Call,
  location: CallLocation,
  tab: TabName | null,
  doors: Doors,
): CallActions {
  const showTurn = (turnId: string) => {
    goToTurn(player, turnId);
    location.selectTurn(turnId);
  };
  const stepTurn = (by: 1 | -1) => {
    const turns = turnsOf(call);
    const playing = player.getState().status === 'playing' ? player.cue?.turn.id : undefined;
    const from = playing ?? location.turnId ?? player.cue?.turn.id;
    const at = turns.findIndex(({ id }) => id === from);
    const target = turns[at < 0 ? 0 : at + by];
    if (target) showTurn(target.id);
  };
  const stepPanel = (by: 1 | -1) => {
    const at = tabOrder.indexOf(tab ?? 'customer') + by;
    location.openPanel(tabOrder.at(at % tabOrder.length) ?? 'customer');
  };
  const stepRate = (by: 1 | -1) => player.setRate(neighbouringRate(player.getState().rate, by));
  return {
    ...doors,
    toggle: () => player.toggle(),
    previousTurn: () => stepTurn(-1),
    nextTurn: () => stepTurn(1),
    back: () => player.skip(-stepSeconds),
    forward: () => player.skip(stepSeconds),
    slower: () => stepRate(-1),
    faster: () => stepRate(1),
    repeat: () => player.repeat(),
    loop: () => toggleSentenceLoop(player),
    toTransfer: () => {
      const after = turnsOf(call).find(({ section }) => section === 'after');
      if (after) showTurn(after.id);
    },
    previousPanel: () => stepPanel(-1),
    nextPanel: () => stepPanel(1),
  };
}
