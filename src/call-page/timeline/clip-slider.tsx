import type { KeyboardEvent } from 'react';
import { formatClock } from '../../call/clock.ts';
import type { Clip, Speaker } from '../../call/types.ts';
import { m } from '../../messages/index.ts';
import type { ClipOutline } from '../../player/clips/decode.ts';
import { usePlayer, usePlayerState } from '../../player/player-context.ts';
import { Waveform } from '../../player/waves/waveform.tsx';

interface ClipSliderProps {
  clip: Clip;
  outline: ClipOutline;
  speaker: Speaker;
  text: string;
}

const stepSeconds = 1;
const pageSeconds = 5;

/** Where a key moves the position, in seconds; undefined for keys that do not move it. */
function moved(key: string, time: number, duration: number): number | undefined {
  const to: Record<string, number> = {
    ArrowLeft: time - stepSeconds,
    ArrowDown: time - stepSeconds,
    ArrowRight: time + stepSeconds,
    ArrowUp: time + stepSeconds,
    PageDown: time - pageSeconds,
    PageUp: time + pageSeconds,
    Home: 0,
    End: duration,
  };
  const target = to[key];
  return target === undefined ? undefined : Math.min(Math.max(target, 0), duration);
}

/** A clip's waveform as a slider over its position: clicks and arrow keys seek. */
export function ClipSlider({ clip, outline, speaker, text }: ClipSliderProps) {
  const player = usePlayer();
  const isCurrent = usePlayerState(() => player.cue?.id === clip.id);
  const time = usePlayerState((state) =>
    player.cue?.id === clip.id ? Math.max(state.time, 0) : 0,
  );
  const duration = outline.durationMs / 1000;

  // A click on another sentence's waveform plays it; on the current one's it only moves the
  // position.
  const seekTo = (seconds: number) => {
    const place = player.placeOf(clip.id);
    if (isCurrent) player.seek(place, seconds);
    else player.play(place, seconds);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === ' ' || event.key === 'Enter') player.toggleCue(clip.id);
    else {
      const target = moved(event.key, time, duration);
      if (target === undefined) return;
      player.seek(player.placeOf(clip.id), target);
    }
    event.preventDefault();
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={m.clip_position({ text })}
      aria-valuemin={0}
      aria-valuemax={Number(duration.toFixed(1))}
      aria-valuenow={Number(time.toFixed(1))}
      aria-valuetext={`${formatClock(time * 1000)} / ${formatClock(outline.durationMs)}`}
      onKeyDown={onKeyDown}
      className="cursor-pointer"
    >
      <Waveform
        outline={outline}
        speaker={speaker}
        isCurrent={isCurrent}
        onSeek={(seconds) => seekTo(seconds)}
      />
    </div>
  );
}
