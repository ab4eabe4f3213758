import { clsx } from 'clsx';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useMemo, useState } from 'react';
import { isRecorded } from '../../call/track.ts';
import type { Call } from '../../call/types.ts';
import { m } from '../../messages/index.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { CallWaveform } from './call-waveform.tsx';
import { ListeningButtons } from './listening-buttons.tsx';
import { LiveRegion, NowPlaying } from './now-playing.tsx';
import { Position, PositionSlider } from './position.tsx';
import { Transport } from './transport.tsx';

interface PlayerBarProps {
  call: Call;
  /** One line until it is opened, for small screens. */
  isCompact: boolean;
  /** Something else takes up what room there is: one line, whatever was asked for. */
  isCovered: boolean;
}

/**
 * The call as one recording: its controls, the sentence and the position, and the waveform. On a small
 * screen the controls stay at the bottom, so that what unfolds the player folds it at the same place.
 */
export function PlayerBar({ call, isCompact, isCovered }: PlayerBarProps) {
  const isEmpty = useMemo(() => !isRecorded(call), [call]);
  const [isOpen, setOpen] = useState(false);
  const isOneLine = isCompact && (!isOpen || isCovered);
  const waveform = !isEmpty && !isOneLine && <CallWaveform />;
  return (
    <section
      aria-label={m.player_label()}
      className={clsx(
        'shrink-0 border-t border-line bg-surface px-4',
        isOneLine ? 'py-1' : 'pt-1.5 pb-2',
      )}
    >
      {isCompact && waveform}
      <div
        className={clsx('flex items-center gap-x-2', !isOneLine && 'pb-1 max-sm:flex-wrap-reverse')}
      >
        <Transport isEmpty={isEmpty} />
        {isOneLine ? <PositionSlider isEmpty={isEmpty} /> : <NowPlaying isEmpty={isEmpty} />}
        <LiveRegion />
        <Position isShort={isCompact} />
        {!isOneLine && <ListeningButtons call={call} />}
        {isCompact && !isCovered && (
          <IconButton
            icon={isOpen ? ChevronDown : ChevronUp}
            label={isOpen ? m.player_less() : m.player_more()}
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          />
        )}
      </div>
      {!isCompact && waveform}
    </section>
  );
}
