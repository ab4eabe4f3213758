import { MessageCircleQuestion } from 'lucide-react';
import { maskNumbersIn } from '../call/phone-number.ts';
import { plainText } from '../call/plain-text.ts';
import { turnsOf } from '../call/turns.ts';
import type { Call } from '../call/types.ts';
import { m } from '../messages/index.ts';
import { usePlayer, usePlayerState } from '../player/player-context.ts';
import { Placeholder } from '../ui/placeholder.tsx';
import { ExplanationView } from './explanation.tsx';

interface TurnPanelProps {
  call: Call;
  selectedTurnId: string | null;
  onShowNode(utteranceId: string): void;
}

/** Why the robot said the selected turn; while it plays, the one that is heard. */
export function TurnPanel({ call, selectedTurnId, onShowNode }: TurnPanelProps) {
  const player = usePlayer();
  const playing = usePlayerState((state) =>
    state.status === 'playing' ? (player.cue?.turn.id ?? null) : null,
  );
  const wanted = playing ?? selectedTurnId;
  const turns = turnsOf(call);
  const at = turns.findIndex(({ id }) => id === wanted);
  const turn = turns.slice(0, at + 1).findLast(({ speaker }) => speaker === 'robot');
  const answer = turns[at]?.speaker === 'customer' ? turns[at + 1] : turn;
  const shown = answer?.speaker === 'robot' ? answer : turn;
  if (!shown) return <Placeholder icon={MessageCircleQuestion} title={m.explain_select()} />;
  return (
    <section aria-label={m.explain_title()} className="px-4 py-3">
      <h2 className="text-xs font-semibold text-muted">{m.explain_title()}</h2>
      <p className="my-2 text-sm text-pretty">
        {maskNumbersIn(shown.sentences.map(plainText).join('\n'))}
      </p>
      <ExplanationView turn={shown} onShowNode={onShowNode} />
    </section>
  );
}
