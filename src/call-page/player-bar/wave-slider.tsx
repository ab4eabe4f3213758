import type { KeyboardEvent, ReactNode } from 'react';
import { formatClock } from '../../call/clock.ts';
import { m } from '../../messages/index.ts';
import type { Player } from '../../player/player.ts';
import { usePlayer, usePlayerState } from '../../player/player-context.ts';
import { speakers } from '../words/speakers.ts';
import { spokenTotal } from './total.tsx';

const stepMs = 5000;
const pageMs = 30_000;

/** The position as a screen reader says it: who speaks, which turn, the time in the recording. */
function spokenPosition(player: Player): string {
  const { cue, track } = player;
  const time = formatClock(player.msAt());
  const total = spokenTotal(track);
  if (!cue) return m.wave_empty({ time, total });
  return m.wave_position({
    who: speakers[cue.turn.speaker].name(),
    turn: cue.turnNumber,
    time,
    total,
  });
}

/** Where a key moves the position, in ms; undefined for keys that do not move it. */
function moved(key: string, ms: number, totalMs: number): number | undefined {
  const to: Record<string, number> = {
    ArrowLeft: ms - stepMs,
    ArrowDown: ms - stepMs,
    ArrowRight: ms + stepMs,
    ArrowUp: ms + stepMs,
    PageDown: ms - pageMs,
    PageUp: ms + pageMs,
    Home: 0,
    End: totalMs,
  };
  return to[key];
}

/** The waveform as a slider: its spoken position, and the keys that move it. */
export function WaveSlider({ children }: { children: ReactNode }) {
  const player = usePlayer();
  const seconds = usePlayerState(() => Math.floor(player.msAt() / 1000));
  const total = usePlayerState(() => Math.floor(player.track.durationMs / 1000));
  const spoken = usePlayerState(() => spokenPosition(player));
  const onKeyDown = (event: KeyboardEvent) => {
    const target = moved(event.key, player.msAt(), player.track.durationMs);
    if (event.key === ' ' || event.key === 'Enter') player.toggle();
    else if (target !== undefined) player.seekTo(target);
    else return;
    event.preventDefault();
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={m.wave_label()}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={seconds}
      aria-valuetext={spoken}
      onKeyDown={onKeyDown}
      className="relative border-y border-line"
    >
      {children}
    </div>
  );
}
