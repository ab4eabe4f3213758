import { Check, Link2 } from 'lucide-react';
import { formatClock } from '../../call/clock.ts';
import { formatTimeOfDay } from '../../messages/format.ts';
import { m } from '../../messages/index.ts';
import type { Player } from '../../player/player.ts';
import { usePlayer, usePlayerState } from '../../player/player-context.ts';
import { useCopy } from '../../ui/copy.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { tooltip } from '../../ui/tooltip.ts';
import { momentLink } from '../navigation/share.ts';
import { spokenTotal, Total } from './total.tsx';

/** When the current moment was on the call's own clock, epoch ms; null where nothing tells. */
function clockOf(player: Player): number | null {
  const { index, time } = player.getState();
  const clock = player.track.clockMs[index] ?? Number.NaN;
  return Number.isNaN(clock) ? null : clock + time * 1000;
}

/** The current moment: the time of day on the call, estimated, and the time in the recording. */
export function Position({ isShort }: { isShort: boolean }) {
  const player = usePlayer();
  const at = usePlayerState(() => Math.floor(player.msAt() / 1000));
  const clock = usePlayerState(() => Math.floor((clockOf(player) ?? Number.NaN) / 1000));
  const time = formatClock(at * 1000);
  return (
    <p className="flex shrink-0 items-center gap-x-3 text-xs text-muted">
      {!isShort && !Number.isNaN(clock) && (
        <button
          type="button"
          {...tooltip(m.call_clock_note())}
          className="min-h-6 cursor-help rounded"
        >
          {m.call_clock({ time: formatTimeOfDay(clock * 1000) })}
        </button>
      )}
      <span>
        {isShort ? time : m.audio_position({ time })} / <Total />
      </span>
    </p>
  );
}

/** The whole call as a plain slider, where there is no room for its waveform. */
export function PositionSlider({ isEmpty }: { isEmpty: boolean }) {
  const player = usePlayer();
  const at = usePlayerState(() => Math.floor(player.msAt() / 1000));
  const total = usePlayerState(() => Math.floor(player.track.durationMs / 1000));
  const spoken = usePlayerState(() => spokenTotal(player.track));
  return (
    <input
      type="range"
      aria-label={m.wave_label()}
      aria-valuetext={m.wave_empty({ time: formatClock(at * 1000), total: spoken })}
      min={0}
      max={total}
      value={at}
      disabled={isEmpty}
      onChange={(event) => player.seekTo(Number(event.target.value) * 1000)}
      className="h-7 min-w-12 flex-1 accent-accent enabled:cursor-pointer"
    />
  );
}

/** Copies a link that opens the call at this moment, ready to play. */
export function CopyMomentLink() {
  const player = usePlayer();
  const isIdle = usePlayerState((state) => state.index < 0);
  const { copied, copy } = useCopy();
  return (
    <IconButton
      icon={copied ? Check : Link2}
      label={copied ? m.copied() : m.copy_link_here()}
      disabled={isIdle}
      onClick={() => copy(momentLink(player))}
    />
  );
}
