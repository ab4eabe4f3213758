import { useEffect, useRef, useState } from 'react';
import type { Speaker } from '../../call/types.ts';
import type { ClipOutline } from '../clips/decode.ts';
import { usePlayhead } from '../player-context.ts';
import { createWave, onThemeChange, type Wave } from './wave.ts';

interface WaveformProps {
  outline: ClipOutline;
  speaker: Speaker;
  /** It is the clip that the player is at. */
  isCurrent: boolean;
  /** A click, as a second of the clip. */
  onSeek(seconds: number): void;
}

const height = 24;

/** `color` is for what was played, `fill` for the rest; canvases need them computed. */
const colorClass: Readonly<Record<Speaker, string>> = {
  robot: 'text-robot fill-robot-wave',
  customer: 'text-customer fill-customer-wave',
  agent: 'text-agent fill-agent-wave',
};

function colorsOf(element: HTMLElement) {
  const { color, fill } = getComputedStyle(element);
  return { waveColor: fill, progressColor: color, cursorColor: color };
}

/** A clip's outline, drawn by wavesurfer.js. */
export function Waveform({ outline, speaker, isCurrent, onSeek }: WaveformProps) {
  const container = useRef<HTMLDivElement>(null);
  const [wave, setWave] = useState<Wave | null>(null);
  const seek = useRef(onSeek);
  useEffect(() => {
    seek.current = onSeek;
  });
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    let destroy = () => {};
    // Each in a task of its own: while one scrolls, many come into view together.
    const timer = setTimeout(() => {
      const made = createWave({
        container: element,
        height,
        peaks: [Float32Array.from(outline.peaks, (peak) => peak / 255)],
        duration: outline.durationMs / 1000,
        cursorWidth: 1,
        ...colorsOf(element),
      });
      made.on('interaction', (seconds) => seek.current(seconds));
      const stopListening = onThemeChange(() => made.setOptions(colorsOf(element)));
      destroy = () => {
        stopListening();
        made.destroy();
      };
      setWave(made);
    });
    return () => {
      clearTimeout(timer);
      destroy();
      setWave(null);
    };
  }, [outline]);
  return (
    <div
      ref={container}
      className={`h-6 w-full ${colorClass[speaker]}`}
      data-waveform={isCurrent ? 'current' : ''}
    >
      {isCurrent && wave && <Progress wave={wave} />}
    </div>
  );
}

/** Moves the cursor along while the player is at the clip. */
function Progress({ wave }: { wave: Wave }) {
  usePlayhead(({ time }) => wave.setTime(Math.max(time, 0)));
  useEffect(() => () => wave.setTime(0), [wave]);
  return null;
}
