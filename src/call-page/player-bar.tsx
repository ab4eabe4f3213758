import {
  Download,
  LoaderCircle,
  Pause,
  Play,
  Repeat1,
  SkipBack,
  SkipForward,
  SlidersHorizontal,
} from 'lucide-react';
import { useMemo } from 'react';
import { maskNumbersIn } from '../call/phone-number.ts';
import { isRecorded } from '../call/track.ts';
import type { Call } from '../call/types.ts';
import { m } from '../messages/index.ts';
import { usePlayer, usePlayerState } from '../player/player-context.ts';
import type { PlayerStatus } from '../player/player-state.ts';
import { rates } from '../player/settings/rate.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { toggleSentenceLoop } from './call-actions.ts';
import { keyOf } from './call-keys.ts';
import { CallWaveform } from './call-waveform.tsx';
import { PopupButton } from './popup-button.tsx';
import { CopyMomentLink, Position } from './position.tsx';
import { speakers } from './speakers.ts';

const loadListeningOptions = () =>
  import('./listening-options.tsx').then(({ ListeningOptions }) => ListeningOptions);
const loadDownloadMenu = () =>
  import('./download-menu.tsx').then(({ DownloadMenu }) => DownloadMenu);

interface PlayerBarProps {
  call: Call;
  /** Names the files that are downloaded. */
  recordId: string;
  onShowTurn(turnId: string): void;
}

/** The call as one recording: what plays, where, how, and all of it as a waveform. */
export function PlayerBar({ call, recordId, onShowTurn }: PlayerBarProps) {
  const isEmpty = useMemo(() => !isRecorded(call), [call]);
  return (
    <section
      aria-label={m.player_label()}
      className="shrink-0 border-t border-line bg-surface px-4 pb-2"
    >
      <div className="flex flex-wrap items-center gap-x-2 pt-1.5 pb-1">
        <Transport isEmpty={isEmpty} />
        <NowPlaying isEmpty={isEmpty} onShowTurn={onShowTurn} />
        <LiveRegion />
        <Position />
        <div className="flex items-center gap-0.5">
          <LoopButton />
          <PopupButton
            icon={SlidersHorizontal}
            label={m.player_options()}
            kind="dialog"
            load={loadListeningOptions}
            popup={{}}
          />
          <Rate />
          <CopyMomentLink />
          <PopupButton
            icon={Download}
            label={m.download()}
            kind="menu"
            load={loadDownloadMenu}
            popup={{ call, recordId }}
          />
        </div>
      </div>
      {!isEmpty && <CallWaveform />}
    </section>
  );
}

function Transport({ isEmpty }: { isEmpty: boolean }) {
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

interface NowPlayingProps {
  isEmpty: boolean;
  onShowTurn(turnId: string): void;
}

function NowPlaying({ isEmpty, onShowTurn }: NowPlayingProps) {
  const player = usePlayer();
  const status = usePlayerState((state) => state.status);
  const skipped = usePlayerState((state) => state.skipped);
  usePlayerState((state) => state.index);
  const { cue } = player;
  const frame = 'min-w-32 flex-1 basis-0 truncate text-sm';
  if (skipped >= 0) return <p className={`${frame} text-warning`}>{m.player_skipped()}</p>;
  if (!cue || status === 'ended') {
    const words = cue ? m.player_ended() : isEmpty ? m.player_empty() : m.player_idle();
    return <p className={`${frame} text-muted`}>{words}</p>;
  }
  const { name, textClass } = speakers[cue.turn.speaker];
  return (
    <button
      type="button"
      onClick={() => onShowTurn(cue.turn.id)}
      className={`${frame} rounded px-1 py-1 text-start hover:bg-hover`}
    >
      <span className={`me-2 font-semibold ${textClass}`}>{name()}</span>
      {maskNumbersIn(cue.text) || m.loose_clip()}
    </button>
  );
}

/** What the live region says: who speaks now, or that something cannot be heard. */
function liveWords(status: PlayerStatus, hasSkipped: boolean, who: string | null): string {
  if (hasSkipped) return m.player_skipped();
  if (status === 'ended') return m.player_ended();
  return status === 'playing' && who ? m.now_speaking({ who }) : '';
}

function LiveRegion() {
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

function LoopButton() {
  const player = usePlayer();
  const isLooping = usePlayerState((state) => state.loop !== null);
  const isIdle = usePlayerState((state) => state.index < 0);
  return (
    <IconButton
      icon={Repeat1}
      label={isLooping ? m.player_loop_off() : m.player_loop()}
      shortcut={keyOf('loop')}
      aria-pressed={isLooping}
      disabled={isIdle}
      onClick={() => toggleSentenceLoop(player)}
    />
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
      className="mx-1 h-7 shrink-0 rounded-md border border-edge bg-surface px-1.5 text-xs"
    >
      {rates.map((offered) => (
        <option key={offered} value={offered}>
          {offered}×
        </option>
      ))}
    </select>
  );
}
