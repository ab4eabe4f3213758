import { MessageCircleQuestion } from 'lucide-react';
import { turnsOf } from '../../../call/turns.ts';
import { m } from '../../../messages/index.ts';
import { usePlayer, usePlayerState } from '../../../player/player-context.ts';
import { Placeholder } from '../../../ui/placeholder.tsx';
import type { PanelProps } from '../panel-props.ts';
import { ExplanationView } from './explanation.tsx';

/** Why the robot said the selected turn; while the call plays, the turn that plays. */
export function TurnPanel({ call, location }: PanelProps) {
  const player = usePlayer();
  const playing = usePlayerState((state) =>
    state.status === 'playing' ? (player.cue?.turn.id ?? null) : null,
  );
  const wanted = playing ?? location.turnId;
  const turns = turnsOf(call);
  const at = turns.findIndex(({ id }) => id === wanted);
  const turn = turns.slice(0, at + 1).findLast(({ speaker }) => speaker === 'robot');
  const answer = turns[at]?.speaker === 'customer' ? turns[at + 1] : turn;
  const shown = answer?.speaker === 'robot' ? answer : turn;
  if (!shown) return <Placeholder icon={MessageCircleQuestion} title={m.explain_select()} />;
  return <ExplanationView turn={shown} />;
}
