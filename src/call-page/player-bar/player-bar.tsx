import { clsx } from 'clsx';
import {
  ChevronDown,
  ChevronUp,
  Download,
  LoaderCircle,
  Pause,
  Play,
  Repeat1,
  SkipBack,
  SkipForward,
  SlidersHorizontal,
} from 'lucide-react';
import { useMemo, useState } from 'react';
import { isRecorded } from '../../call/track.ts';
import type { Call } from '../../call/types.ts';
import { m } from '../../messages/index.ts';
import { usePlayer, usePlayerState } from '../../player/player-context.ts';
import type { PlayerStatus } from '../../player/player-state.ts';
import { rates } from '../../player/settings/rate.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { toggleSentenceLoop } from '../keys/call-actions.ts';
import { keyOf } from '../keys/call-keys.ts';
import { useNavigation } from '../navigation/call-navigation.ts';
import { PopupButton } from '../on-demand/popup-button.tsx';
import { useMaskedText } from '../words/reveal.ts';
import { speakers } from '../words/speakers.ts';
import { CallWaveform } from './call-waveform.tsx';
import { CopyMomentLink, Position, PositionSlider } from './position.tsx';

const loadListeningOptions = () =>
  import('./listening-options.tsx').then(({ ListeningOptions }) => ListeningOptions);
const loadDownloadMenu = () =>
  import('../export/download-menu.tsx').then(({ DownloadMenu }) => DownloadMenu);

interface PlayerBarProps {
  call: Call;
  /** One line until it is opened, for small screens. */
  isCompact: boolean;
  /** Something else takes up what room there is: one line, whatever was asked for. */
  isCovered: boolean;
}

/** The call as one recording: its controls, the sentence and the position, and the waveform. */
export function PlayerBar({ call, isCompact, isCovered }: PlayerBarProps) {
  const isEmpty = useMemo(() => !isRecorded(call), [call]);
  const [isOpen, setOpen] = useState(false);
  const isOneLine = isCompact && (!isOpen || isCovered);
  return (
    <section
      aria-label={m.player_label()}
      className={clsx(
        'shrink-0 border-t border-line bg-surface px-4',
        isOneLine ? 'py-1' : 'pt-1.5 pb-2',
      )}
    >
      <div className={clsx('flex items-center gap-x-2', !isOneLine && 'flex-wrap pb-1')}>
        <Transport isEmpty={isEmpty} />
        {isOneLine ? <PositionSlider /> : <NowPlaying isEmpty={isEmpty} />}
        <LiveRegion />
        <Position isShort={isCompact} />
        {!isOneLine && <Listening call={call} />}
        {isCompact && !isCovered && (
          <IconButton
            icon={isOpen ? ChevronDown : ChevronUp}
            label={isOpen ? m.player_less() : m.player_more()}
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          />
        )}
      </div>
      {!isEmpty && !isOneLine && <CallWaveform />}
    </section>
  );
}

/** Loop, listening options, speed, link and download. */
function Listening({ call }: { call: Call }) {
  return (
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
        popup={{ call, recordId: call.record.id ?? 'call' }}
      />
    </div>
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

function NowPlaying({ isEmpty }: { isEmpty: boolean }) {
  const player = usePlayer();
  const { lookAtTurn } = useNavigation();
  const masked = useMaskedText();
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
