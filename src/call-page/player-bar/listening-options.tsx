import { Popover } from '@base-ui/react/popover';
import { Slider } from '@base-ui/react/slider';
import { Switch } from '@base-ui/react/switch';
import { SlidersHorizontal } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatClock } from '../../call/clock.ts';
import type { Speaker } from '../../call/types.ts';
import { formatPercent } from '../../messages/format.ts';
import { m } from '../../messages/index.ts';
import { usePlayer, usePlayerState } from '../../player/player-context.ts';
import { loopBetween } from '../../player/playing/loop.ts';
import { loudest } from '../../player/settings/volumes.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { touchScreen, useMediaQuery } from '../../ui/use-media-query.ts';
import { speakers } from '../words/speakers.ts';

const speakerOrder: readonly Speaker[] = ['robot', 'customer', 'agent'];

/** Skipping silence, keeping pauses, a range to loop, volumes. Opens as soon as it is rendered. */
export function ListeningOptions() {
  return (
    <Popover.Root defaultOpen>
      <Popover.Trigger
        render={<IconButton icon={SlidersHorizontal} label={m.player_options()} />}
      />
      <Popover.Portal>
        <Popover.Positioner side="top" align="end" sideOffset={8} className="z-30">
          <Popover.Popup className="w-72 rounded-xl border border-line bg-surface p-4 text-sm shadow-2xl">
            <Popover.Title className="sr-only">{m.player_options()}</Popover.Title>
            <SilenceSwitch />
            <PausesSwitch />
            <LoopRange />
            <VolumeSliders />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

interface OptionSwitchProps {
  isOn: boolean;
  onChange(isOn: boolean): void;
  children: ReactNode;
}

function OptionSwitch({ isOn, onChange, children }: OptionSwitchProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the switch inside is the control
    <label className="flex min-h-8 items-center gap-2">
      <span className="flex-1">{children}</span>
      <Switch.Root
        checked={isOn}
        onCheckedChange={onChange}
        className="flex h-5 w-9 shrink-0 items-center rounded-full border border-edge bg-sunken p-0.5 data-[checked]:border-accent data-[checked]:bg-accent"
      >
        <Switch.Thumb className="size-3.5 rounded-full bg-edge data-[checked]:translate-x-4 data-[checked]:bg-accent-ink" />
      </Switch.Root>
    </label>
  );
}

function SilenceSwitch() {
  const player = usePlayer();
  const isOn = usePlayerState((state) => state.skipsSilence);
  const saved = usePlayerState((state) => Math.round(state.saved));
  return (
    <OptionSwitch isOn={isOn} onChange={(skips) => player.setSkipsSilence(skips)}>
      {m.skip_silence()}
      {(isOn || saved > 0) && (
        <span className="ms-2 text-xs text-muted">
          {m.player_saved({ time: formatClock(saved * 1000) })}
        </span>
      )}
    </OptionSwitch>
  );
}

function PausesSwitch() {
  const player = usePlayer();
  const isOn = usePlayerState((state) => state.hasPauses);
  return (
    <OptionSwitch isOn={isOn} onChange={(has) => player.setHasPauses(has)}>
      {m.real_pauses()}
    </OptionSwitch>
  );
}

/** A loop between two moments: each button moves one end to where the call is. */
function LoopRange() {
  const player = usePlayer();
  const isIdle = usePlayerState((state) => state.index < 0);
  const isLooping = usePlayerState((state) => state.loop !== null);
  const isTouched = useMediaQuery(touchScreen);
  const last = player.track.cues.length - 1;
  const mark = (end: 'from' | 'to') => {
    const { loop } = player.getState();
    const other =
      end === 'from'
        ? (loop?.to ?? { index: last, time: Number.POSITIVE_INFINITY })
        : (loop?.from ?? { index: 0, time: 0 });
    player.setLoop(loopBetween(player.now(), other));
  };
  return (
    <section aria-label={m.loop_range()} className="mt-2 border-t border-line pt-3">
      <h3 className="pb-1.5 text-xs font-medium text-muted">{m.loop_range()}</h3>
      <div className="flex flex-wrap gap-1.5">
        <Button disabled={isIdle} onClick={() => mark('from')}>
          {m.loop_from()}
        </Button>
        <Button disabled={isIdle} onClick={() => mark('to')}>
          {m.loop_to()}
        </Button>
        <Button disabled={!isLooping} onClick={() => player.setLoop(null)}>
          {m.player_loop_off()}
        </Button>
      </div>
      {!isTouched && <p className="pt-1.5 text-xs text-muted">{m.loop_hint()}</p>}
    </section>
  );
}

function VolumeSliders() {
  const player = usePlayer();
  const heard = new Set(player.track.cues.map(({ turn }) => turn.speaker));
  const isChanged = usePlayerState(({ volumes }) =>
    speakerOrder.some((speaker) => volumes[speaker] !== 1),
  );
  const reset = () => {
    for (const speaker of speakerOrder) player.setVolume(speaker, 1);
  };
  return (
    <section aria-label={m.volumes()} className="mt-3 border-t border-line pt-3">
      <h3 className="pb-1 text-xs font-medium text-muted">{m.volumes()}</h3>
      {speakerOrder
        .filter((speaker) => heard.has(speaker))
        .map((speaker) => (
          <VolumeSlider key={speaker} speaker={speaker} />
        ))}
      {isChanged && (
        <Button className="mt-1.5" onClick={reset}>
          {m.volume_reset()}
        </Button>
      )}
    </section>
  );
}

function VolumeSlider({ speaker }: { speaker: Speaker }) {
  const player = usePlayer();
  const volume = usePlayerState(({ volumes }) => volumes[speaker]);
  const { name, textClass } = speakers[speaker];
  return (
    <Slider.Root
      value={volume}
      min={0}
      max={loudest}
      step={0.1}
      onValueChange={(value) => player.setVolume(speaker, value)}
      className="flex h-8 items-center gap-3"
    >
      <span className={`w-16 shrink-0 truncate ${textClass}`}>{name()}</span>
      <Slider.Control className="flex h-6 flex-1 items-center">
        <Slider.Track className="relative h-1 w-full rounded bg-line">
          <Slider.Indicator className="rounded bg-accent" />
          <Slider.Thumb
            aria-label={m.volume_of({ who: name() })}
            getAriaValueText={(_, value) => formatPercent(value)}
            className="size-4 rounded-full border border-accent bg-surface shadow outline-offset-2 has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-accent"
          />
        </Slider.Track>
      </Slider.Control>
      <span className="w-11 shrink-0 text-end text-xs text-muted">{formatPercent(volume)}</span>
    </Slider.Root>
  );
}
