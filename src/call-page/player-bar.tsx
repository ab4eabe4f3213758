import { LoaderCircle, Pause, Play, SkipBack, SkipForward } from 'lucide-react';
import { formatClock } from '../call/clock.ts';
import { maskNumbersIn } from '../call/phone-number.ts';
import type { QueuedClip } from '../call/queue.ts';
import { m } from '../messages/index.ts';
import type { PlayerStatus } from '../player/player.ts';
import { usePlayer, usePlayerState } from '../player/player-context.ts';
import { rates } from '../player/rate.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { speakers } from './speakers.ts';

interface PlayerBarProps {
  queue: readonly QueuedClip[];
  /** What plays first when nothing has been chosen. */
  first: QueuedClip | undefined;
  onShowTurn(turnId: string): void;
}

/** What plays, where, how fast, and the sentences before and after it. */
export function PlayerBar({ queue, first, onShowTurn }: PlayerBarProps) {
  const player = usePlayer();
  const clipId = usePlayerState((state) => state.clip?.id ?? null);
  const status = usePlayerState((state) => state.status);
  const index = queue.findIndex(({ clip }) => clip.id === clipId);
  const current = queue[index];
  const play = (queued: QueuedClip | undefined) => {
    if (!queued) return;
    player.play(queued.clip);
    onShowTurn(queued.turn.id);
  };
  const toggled = current ?? first;
  const isPlaying = status === 'playing';
  return (
    <section
      aria-label={m.player_label()}
      className="flex h-14 shrink-0 items-center gap-2 border-t border-line bg-surface px-4"
    >
      <IconButton
        icon={SkipBack}
        label={m.player_previous()}
        disabled={index <= 0}
        onClick={() => play(queue[index - 1])}
      />
      <IconButton
        icon={status === 'waiting' ? LoaderCircle : isPlaying ? Pause : Play}
        label={isPlaying ? m.player_pause() : m.player_play()}
        shortcut={m.key_space()}
        disabled={!toggled}
        onClick={() => toggled && player.toggle(toggled.clip)}
        primary
      />
      <IconButton
        icon={SkipForward}
        label={m.player_next()}
        disabled={index >= queue.length - 1}
        onClick={() => play(queue[index + 1])}
      />
      <NowPlaying current={current} isEmpty={queue.length === 0} onShowTurn={onShowTurn} />
      <p role="status" className="sr-only">
        {current && liveWords(status, speakers[current.turn.speaker].name())}
      </p>
      <Position />
      <Rate />
    </section>
  );
}

interface NowPlayingProps {
  current: QueuedClip | undefined;
  isEmpty: boolean;
  onShowTurn(turnId: string): void;
}

function NowPlaying({ current, isEmpty, onShowTurn }: NowPlayingProps) {
  const status = usePlayerState((state) => state.status);
  if (!current) {
    return (
      <p className="min-w-0 flex-1 truncate text-sm text-muted">
        {isEmpty ? m.player_empty() : m.player_idle()}
      </p>
    );
  }
  const { name, textClass } = speakers[current.turn.speaker];
  return (
    <button
      type="button"
      onClick={() => onShowTurn(current.turn.id)}
      className="min-w-0 flex-1 truncate rounded px-1 py-1 text-start text-sm hover:bg-hover"
    >
      <span className={`me-2 font-semibold ${textClass}`}>{name()}</span>
      {status === 'failed' ? m.player_failed() : maskNumbersIn(current.text) || m.loose_clip()}
    </button>
  );
}

/** What the live region says: who speaks now, or that nothing can be heard. */
function liveWords(status: PlayerStatus, who: string): string {
  if (status === 'failed') return m.player_failed();
  return status === 'playing' ? m.now_speaking({ who }) : '';
}

function Position() {
  const time = usePlayerState((state) => Math.floor(state.time));
  const duration = usePlayerState((state) => state.duration);
  return (
    <span className="shrink-0 text-xs text-muted">
      {formatClock(time * 1000)} / {formatClock(duration * 1000)}
    </span>
  );
}

function Rate() {
  const player = usePlayer();
  const rate = usePlayerState((state) => state.rate);
  return (
    <select
      aria-label={m.player_rate()}
      value={rate}
      onChange={(event) => player.setRate(Number(event.target.value))}
      className="h-7 shrink-0 rounded-md border border-line bg-surface px-1.5 text-xs"
    >
      {rates.map((offered) => (
        <option key={offered} value={offered}>
          {offered}×
        </option>
      ))}
    </select>
  );
}
