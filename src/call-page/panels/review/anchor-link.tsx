import { clsx } from 'clsx';
import { Play, Unlink } from 'lucide-react';
import { formatClock } from '../../../call/clock.ts';
import type { Call } from '../../../call/types.ts';
import type { Anchor } from '../../../contract/anchor.ts';
import { findAnchor } from '../../../contract/anchors.ts';
import { m } from '../../../messages/index.ts';
import { usePlayer, usePlayerState } from '../../../player/player-context.ts';
import { tooltip } from '../../../ui/tooltip.ts';
import { useNavigation } from '../../navigation/call-navigation.ts';
import { recordedPlace } from '../../navigation/recorded-place.ts';
import { useMaskedText } from '../../words/reveal.ts';
import { speakers } from '../../words/speakers.ts';

/** A sentence that something rests on: when it is heard, who says it and what; it leads there. */
export function AnchorLink({ call, anchor }: { call: Call; anchor: Anchor }) {
  const { showSentence } = useNavigation();
  const player = usePlayer();
  const masked = useMaskedText();
  // Lengths that become known move every sentence after them.
  usePlayerState((state) => state.trackVersion);
  const found = findAnchor(call, anchor);
  const quote = masked(anchor.quote);
  if (!found) {
    return (
      <span className="flex min-w-0 items-center gap-1 text-muted" {...tooltip(m.anchor_lost())}>
        <Unlink size={12} aria-hidden className="shrink-0" />
        <span className="sr-only">{m.anchor_lost()}</span>
        <span className="truncate">{quote}</span>
      </span>
    );
  }
  const { turn, sentence, isMoved } = found;
  const place = recordedPlace(player, { turnId: turn.id, sentenceId: sentence.id });
  const startMs = (player.track.startMs[place] ?? 0) + (anchor.startMs ?? 0);
  const { icon: Icon, textClass, name } = speakers[turn.speaker];
  const show = () => {
    showSentence({ turnId: turn.id, sentenceId: sentence.id });
    if (anchor.startMs !== undefined && place >= 0) player.seek(place, anchor.startMs / 1000);
  };
  return (
    <button
      type="button"
      onClick={show}
      {...(isMoved ? tooltip(m.anchor_moved()) : {})}
      className="flex min-h-6 max-w-full min-w-0 items-center gap-1 rounded text-start hover:underline pointer-coarse:min-h-11"
    >
      <Play size={10} aria-hidden className="shrink-0 text-accent" />
      <span className="shrink-0 text-accent">{place >= 0 ? formatClock(startMs) : '–'}</span>
      <Icon size={12} aria-hidden className={clsx('shrink-0', textClass)} />
      <span className="sr-only">{name()}</span>
      <span className={clsx('truncate', isMoved && 'italic')}>{quote || m.anchor_erased()}</span>
    </button>
  );
}
