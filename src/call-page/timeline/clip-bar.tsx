import { clsx } from 'clsx';
import { LoaderCircle, Pause, Play, RotateCw, TriangleAlert } from 'lucide-react';
import { type MouseEvent, use } from 'react';
import type { ClipErrorKind } from '../../call/clip-error.ts';
import { formatClock } from '../../call/clock.ts';
import type { Clip, Speaker } from '../../call/types.ts';
import { m } from '../../messages/index.ts';
import type { ClipState } from '../../player/clips/clip-state.ts';
import { useClip, usePlayer, usePlayerState } from '../../player/player-context.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { speakers } from '../words/speakers.ts';
import { ClipSlider } from './clip-slider.tsx';
import { RefreshContext } from './refresh-context.ts';
import { useSettled } from './scrolling-context.ts';

interface ClipBarProps {
  clip: Clip;
  speaker: Speaker;
  /** The words that the clip says, for its labels. */
  text: string;
}

const faultWords: Record<ClipErrorKind, () => string> = {
  missing: m.clip_missing,
  refused: m.clip_refused,
  'host-refused': m.clip_host_refused,
  'bad-link': m.clip_bad_link,
  'not-audio': m.clip_not_audio,
  timeout: m.clip_timeout,
  unreachable: m.clip_unreachable,
  offline: m.clip_offline,
  server: m.clip_server,
  'rate-limited': m.clip_rate_limited,
  undecodable: m.clip_undecodable,
};

const worthRetrying: ReadonlySet<ClipErrorKind> = new Set([
  'timeout',
  'unreachable',
  'offline',
  'server',
  'rate-limited',
]);

function stop(event: MouseEvent) {
  event.stopPropagation();
}

/**
 * A clip's controls; while one scrolls fast, only a placeholder, and no clip is fetched.
 */
export function ClipBar(props: ClipBarProps) {
  const isSettled = useSettled();
  return isSettled ? <ClipControls {...props} /> : <ClipPlaceholder />;
}

function ClipPlaceholder() {
  return (
    <div className="flex min-h-7 items-center gap-1.5">
      <div className="size-6 shrink-0 rounded-full border border-line" />
      <div className="h-px flex-1 bg-line" />
    </div>
  );
}

/** Its play button, its waveform as a slider, its length; or why it cannot be heard. */
function ClipControls({ clip, speaker, text }: ClipBarProps) {
  const state = useClip(clip);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: only keeps clicks on the player from selecting the turn
    <div className="flex min-h-7 items-center gap-1.5" onClick={stop} data-clip={state.status}>
      {state.status === 'failed' ? (
        <ClipFault clip={clip} kind={state.error.kind} willRetry={state.willRetry} />
      ) : (
        <>
          <PlayButton clip={clip} speaker={speaker} text={text} />
          <div className="min-w-0 flex-1">
            <ClipBody clip={clip} state={state} speaker={speaker} text={text} />
          </div>
          <ClipLength state={state} />
        </>
      )}
    </div>
  );
}

function PlayButton({ clip, speaker, text }: ClipBarProps) {
  const player = usePlayer();
  const status = usePlayerState((state) => (player.cue?.id === clip.id ? state.status : 'idle'));
  const isPlaying = status === 'playing';
  const isWaiting = status === 'waiting';
  const Icon = isWaiting ? LoaderCircle : isPlaying ? Pause : Play;
  const label = isPlaying ? m.pause_clip({ text }) : m.play_clip({ text });
  return (
    <button
      type="button"
      aria-label={label}
      onClick={() => player.toggleCue(clip.id)}
      className={clsx(
        'grid size-6 shrink-0 place-items-center rounded-full border border-current/25 hover:bg-surface',
        speakers[speaker].textClass,
      )}
    >
      <Icon
        size={12}
        aria-hidden
        className={clsx(isWaiting && 'animate-spin')}
        fill="currentColor"
      />
    </button>
  );
}

function ClipBody({ clip, state, speaker, text }: ClipBarProps & { state: ClipState }) {
  if (state.status === 'ready' || state.status === 'outlined') {
    return <ClipSlider clip={clip} outline={state.outline} speaker={speaker} text={text} />;
  }
  const isSlow = state.status === 'loading' && state.isSlow;
  return (
    <div className="flex h-6 items-center text-xs text-muted">
      {isSlow ? (
        <span className="truncate">{m.clip_slow()}</span>
      ) : (
        <div className="h-px w-full bg-line" />
      )}
    </div>
  );
}

function ClipLength({ state }: { state: ClipState }) {
  const words = 'outline' in state ? formatClock(state.outline.durationMs) : '–:––';
  return <span className="w-9 shrink-0 text-end text-xs text-muted">{words}</span>;
}

interface ClipFaultProps {
  clip: Clip;
  kind: ClipErrorKind;
  /** It will be fetched again without a click. */
  willRetry: boolean;
}

function ClipFault({ clip, kind, willRetry }: ClipFaultProps) {
  const { library } = usePlayer();
  const { isRefreshing, onRefresh } = use(RefreshContext);
  if (kind === 'refused' && isRefreshing) {
    return <p className="truncate text-xs text-muted">{m.clip_refreshing()}</p>;
  }
  const words = [faultWords[kind](), willRetry && m.clip_will_retry()].filter(Boolean).join(' · ');
  return (
    <div className="flex min-w-0 flex-1 items-center gap-1 text-xs text-danger">
      <TriangleAlert size={14} aria-hidden className="mx-1.5 shrink-0" />
      <span title={words} className="min-w-0 flex-1 truncate">
        {words}
      </span>
      {worthRetrying.has(kind) && (
        <IconButton icon={RotateCw} label={m.retry()} onClick={() => library.load(clip)} />
      )}
      {kind === 'refused' && (
        <IconButton icon={RotateCw} label={m.refresh_links()} onClick={onRefresh} />
      )}
    </div>
  );
}
