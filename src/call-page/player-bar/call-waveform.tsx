import { Locate, Maximize2, ZoomIn, ZoomOut } from 'lucide-react';
import { type MouseEvent, type PointerEvent, use, useEffect, useRef, useState } from 'react';
import { m } from '../../messages/index.ts';
import { useCalm, usePlayer, usePlayerState, usePlayhead } from '../../player/player-context.ts';
import { loopBetween } from '../../player/playing/loop.ts';
import { CallWave } from '../../player/waves/call-wave.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { FindContext } from '../find/find-context.ts';
import { recordedPlace } from '../navigation/recorded-place.ts';
import { PlacedNotesContext } from '../review/placed-notes.ts';
import { speakers } from '../words/speakers.ts';
import { WaveSlider } from './wave-slider.tsx';

const zoomStep = 1.6;

/** Whose lanes these are: who answers above, the customer below. */
function LaneNames() {
  const player = usePlayer();
  const hasAgent = usePlayerState(() =>
    player.track.cues.some(({ turn }) => turn.speaker === 'agent'),
  );
  const { robot, agent, customer } = speakers;
  return (
    <div className="flex w-4 shrink-0 flex-col pt-3" aria-hidden>
      <div className="grid h-7 content-center justify-center gap-px">
        <robot.icon size={12} className={robot.textClass} />
        {hasAgent && <agent.icon size={12} className={agent.textClass} />}
      </div>
      <div className="grid h-7 place-items-center">
        <customer.icon size={12} className={customer.textClass} />
      </div>
    </div>
  );
}

/** The whole call as one waveform: a slider over its position, zoomable, with a minimap. */
export function CallWaveform() {
  const player = usePlayer();
  const { matches, current } = use(FindContext);
  const lanes = useRef<HTMLDivElement>(null);
  const marks = useRef<HTMLCanvasElement>(null);
  const minimap = useRef<HTMLDivElement>(null);
  const viewWindow = useRef<HTMLDivElement>(null);
  const [wave, setWave] = useState<CallWave | null>(null);
  const [isZoomed, setZoomed] = useState(false);
  const markedFrom = useRef<number | null>(null);
  const isCalm = useCalm();

  useEffect(() => {
    if (!isCalm) return;
    if (!lanes.current || !marks.current || !minimap.current || !viewWindow.current) return;
    const elements = {
      lanes: lanes.current,
      marks: marks.current,
      minimap: minimap.current,
      window: viewWindow.current,
    };
    const made = new CallWave(elements, player, {
      onSeek: (ms) => player.seekTo(ms),
      onZoom: setZoomed,
    });
    setWave(made);
    return () => made.destroy();
  }, [player, isCalm]);

  const trackVersion = usePlayerState((state) => state.trackVersion);
  // biome-ignore lint/correctness/useExhaustiveDependencies: matches move when the track changes
  useEffect(() => {
    const places = matches.map((match, index) => {
      const ms = player.track.startMs[recordedPlace(player, match)] ?? 0;
      return { ms, isCurrent: index === current };
    });
    wave?.setMatches(places);
  }, [wave, player, matches, current, trackVersion]);

  const notes = use(PlacedNotesContext);
  // biome-ignore lint/correctness/useExhaustiveDependencies: notes move when the track changes
  useEffect(() => {
    const places = notes.flatMap(({ turnId, sentenceId, startMs }) => {
      const place = turnId === null ? -1 : recordedPlace(player, { turnId, sentenceId });
      return place < 0 ? [] : [(player.track.startMs[place] ?? 0) + startMs];
    });
    wave?.setNotes(places);
  }, [wave, player, notes, trackVersion]);

  usePlayhead((moment) => wave?.setMoment(moment));

  const zoomToTurn = () => {
    const places = player.cue ? player.placesOfTurn(player.cue.turn.id) : [];
    const { startMs, endMs } = player.track;
    wave?.zoomOver(startMs[places[0] ?? 0] ?? 0, endMs[places.at(-1) ?? 0] ?? 0);
  };
  // A drag with Shift marks a range to loop; stopped here, or wavesurfer.js would seek.
  const onPointerDown = (event: PointerEvent) => {
    if (!event.shiftKey || !wave) return;
    event.stopPropagation();
    event.preventDefault();
    markedFrom.current = wave.msAt(event.clientX);
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (markedFrom.current === null || !wave) return;
    event.stopPropagation();
    const to = wave.msAt(event.clientX);
    if (Math.abs(to - markedFrom.current) < 50) return;
    player.setLoop(loopBetween(player.momentAt(markedFrom.current), player.momentAt(to)));
  };
  const onPointerUp = () => {
    markedFrom.current = null;
  };
  // Until the waveform is drawn, which takes its own clicks from then on.
  const onClick = ({ clientX, currentTarget }: MouseEvent) => {
    if (wave) return;
    const { left, width } = currentTarget.getBoundingClientRect();
    player.seekTo(((clientX - left) / width) * player.track.durationMs);
  };
  return (
    <div className="flex items-stretch gap-2">
      <LaneNames />
      <div className="relative min-w-0 flex-1">
        <div className="relative h-3 overflow-hidden" aria-hidden>
          <div ref={minimap} className="h-3 cursor-pointer" />
          <div
            ref={viewWindow}
            className="pointer-events-none absolute inset-y-0 rounded-sm border border-edge"
          />
        </div>
        <WaveSlider>
          {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the slider around it does this by keyboard */}
          <div
            ref={lanes}
            className="h-14 cursor-pointer"
            onClick={onClick}
            onPointerDownCapture={onPointerDown}
            onPointerMoveCapture={onPointerMove}
            onPointerUpCapture={onPointerUp}
          />
          <canvas ref={marks} className="pointer-events-none absolute inset-0 z-10 size-full" />
        </WaveSlider>
      </div>
      <div className="grid grid-cols-2 content-center">
        <IconButton
          icon={Maximize2}
          label={m.zoom_fit()}
          disabled={!isZoomed}
          onClick={() => wave?.fit()}
        />
        <IconButton icon={Locate} label={m.zoom_turn()} disabled={!wave} onClick={zoomToTurn} />
        <IconButton
          icon={ZoomOut}
          label={m.zoom_out()}
          disabled={!isZoomed}
          onClick={() => wave?.zoomBy(1 / zoomStep)}
        />
        <IconButton
          icon={ZoomIn}
          label={m.zoom_in()}
          disabled={!wave}
          onClick={() => wave?.zoomBy(zoomStep)}
        />
      </div>
    </div>
  );
}
