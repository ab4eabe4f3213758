import { Download, Repeat1, SlidersHorizontal } from 'lucide-react';
import type { Call } from '../../call/types.ts';
import { m } from '../../messages/index.ts';
import { usePlayer, usePlayerState } from '../../player/player-context.ts';
import { rates } from '../../player/settings/rate.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { toggleSentenceLoop } from '../keys/call-actions.ts';
import { keyOf } from '../keys/call-keys.ts';
import { PopupButton } from '../on-demand/popup-button.tsx';
import { CopyMomentLink } from './position.tsx';

const loadListeningOptions = () =>
  import('./listening-options.tsx').then(({ ListeningOptions }) => ListeningOptions);
const loadDownloadMenu = () =>
  import('../export/download-menu.tsx').then(({ DownloadMenu }) => DownloadMenu);

/** Loop, listening options, speed, link and download. */
export function ListeningButtons({ call }: { call: Call }) {
  return (
    <div className="flex min-w-0 items-center gap-0.5 max-sm:order-last max-sm:w-full">
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
