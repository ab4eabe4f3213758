import { LoaderCircle, Pause, Play, SkipBack, SkipForward } from 'lucide-react';
import { m } from '../../messages/index.ts';
import { usePlayer, usePlayerState } from '../../player/player-context.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { keyOf } from '../keys/call-keys.ts';

/** The buttons for play and pause, and for the previous and the next clip that can be heard. */
export function Transport({ isEmpty }: { isEmpty: boolean }) {
  const player = usePlayer();
  const status = usePlayerState((state) => state.status);
  const index = usePlayerState((state) => state.index);
  const isPlaying = status === 'playing';
  const isWaiting = status === 'waiting';
  const last = player.track.cues.length - 1;
  const step = (by: 1 | -1) => {
    for (let at = index + by; at >= 0 && at <= last; at += by) {
      const cue = player.track.cues[at];
      if (!cue || player.isMissing(cue)) continue;
      player.play(at);
      return;
    }
  };
  return (
    <div className="flex items-center gap-1">
      <IconButton
        icon={SkipBack}
        label={m.player_previous()}
        disabled={index <= 0}
        onClick={() => step(-1)}
      />
      <IconButton
        icon={isWaiting ? LoaderCircle : isPlaying ? Pause : Play}
        label={isPlaying || isWaiting ? m.player_pause() : m.player_play()}
        shortcut={keyOf('toggle')}
        disabled={isEmpty}
        onClick={() => player.toggle()}
        primary
      />
      <IconButton
        icon={SkipForward}
        label={m.player_next()}
        disabled={isEmpty || index >= last}
        onClick={() => step(1)}
      />
    </div>
  );
}
