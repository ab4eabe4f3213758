import { MessageCircleQuestion } from 'lucide-react';
import { plainText } from '../../../call/plain-text.ts';
import { turnsOf } from '../../../call/turns.ts';
import { m } from '../../../messages/index.ts';
import { usePlayer, usePlayerState } from '../../../player/player-context.ts';
import { Placeholder } from '../../../ui/placeholder.tsx';
import { useMaskedText } from '../../words/reveal.ts';
import type { PanelProps } from '../panel-props.ts';
import { ExplanationView } from './explanation.tsx';

/** Why the robot said the selected turn; while the call plays, the turn that plays. */
export function TurnPanel({ call, location }: PanelProps) {
  const masked = useMaskedText();
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
  return (
    <section aria-label={m.explain_title()} className="px-4 py-3">
      <h2 className="text-xs font-semibold text-muted">{m.explain_title()}</h2>
      <p className="my-2 text-sm text-pretty">
        {masked(shown.sentences.map(plainText).join('\n'))}
      </p>
      <ExplanationView turn={shown} />
    </section>
  );
}
