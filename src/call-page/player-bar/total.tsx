import { formatClock } from '../../call/clock.ts';
import type { Track } from '../../call/track.ts';
import { m } from '../../messages/index.ts';
import { usePlayer, usePlayerState } from '../../player/player-context.ts';
import { inexact } from '../words/wording.ts';

/** How long the recording lasts, as a screen reader says it. */
export function spokenTotal({ durationMs, isEstimate }: Track): string {
  const time = formatClock(durationMs);
  return isEstimate ? m.about_time({ time }) : time;
}

/** How long the recording lasts. It has room for the mark of an estimate, which comes and goes, after itself. */
export function Total() {
  const player = usePlayer();
  const time = usePlayerState(() => formatClock(player.track.durationMs));
  const isEstimate = usePlayerState(() => player.track.isEstimate);
  return (
    <span
      title={isEstimate ? m.audio_total_note() : undefined}
      className="inline-block"
      style={{ minWidth: `${time.length + 1}ch` }}
    >
      {isEstimate ? (
        <>
          <span aria-hidden>{inexact(time)}</span>
          <span className="sr-only">{m.about_time({ time })}</span>
        </>
      ) : (
        time
      )}
    </span>
  );
}
