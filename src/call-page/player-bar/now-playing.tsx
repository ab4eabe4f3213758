import { m } from '../../messages/index.ts';
import { usePlayer, usePlayerState } from '../../player/player-context.ts';
import type { PlayerStatus } from '../../player/player-state.ts';
import { touchScreen, useMediaQuery } from '../../ui/use-media-query.ts';
import { useNavigation } from '../navigation/call-navigation.ts';
import { useMaskedText } from '../words/reveal.ts';
import { speakers } from '../words/speakers.ts';

/** Who speaks and what, as a button that scrolls to the turn; or why nothing plays. */
export function NowPlaying({ isEmpty }: { isEmpty: boolean }) {
  const player = usePlayer();
  const { lookAtTurn } = useNavigation();
  const masked = useMaskedText();
  const status = usePlayerState((state) => state.status);
  const skipped = usePlayerState((state) => state.skipped);
  usePlayerState((state) => state.index);
  const isTouched = useMediaQuery(touchScreen);
  const { cue } = player;
  const frame = 'min-w-0 flex-1 basis-0 truncate text-sm';
  if (skipped >= 0) return <p className={`${frame} text-warning`}>{m.player_skipped()}</p>;
  if (!cue || status === 'ended') {
    const idleWords = isTouched ? m.player_idle_touch : m.player_idle;
    const words = cue ? m.player_ended : isEmpty ? m.player_empty : idleWords;
    return <p className={`${frame} text-muted`}>{words()}</p>;
  }
  const { name, textClass } = speakers[cue.turn.speaker];
  return (
    <button
      type="button"
      onClick={() => lookAtTurn(cue.turn.id)}
      className={`${frame} rounded px-1 py-1 text-start hover:bg-hover`}
    >
      <span className={`me-2 font-semibold ${textClass}`}>{name()}</span>
      {masked(cue.text) || m.loose_clip()}
    </button>
  );
}

/** What the live region says: who speaks now, or that something cannot be heard. */
function liveWords(status: PlayerStatus, hasSkipped: boolean, who: string | null): string {
  if (hasSkipped) return m.player_skipped();
  if (status === 'ended') return m.player_ended();
  return status === 'playing' && who ? m.now_speaking({ who }) : '';
}

/** Tells a screen reader who speaks now. */
export function LiveRegion() {
  const player = usePlayer();
  const status = usePlayerState((state) => state.status);
  const hasSkipped = usePlayerState((state) => state.skipped >= 0);
  const speaker = usePlayerState(() => player.cue?.turn.speaker ?? null);
  return (
    <p role="status" className="sr-only">
      {liveWords(status, hasSkipped, speaker && speakers[speaker].name())}
    </p>
  );
}
