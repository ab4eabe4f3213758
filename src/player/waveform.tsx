import { useEffect, useRef } from 'react';
import WaveSurfer from 'wavesurfer.js';
import type { Speaker } from '../call/types.ts';
import { cspNonce } from '../ui/csp-nonce.ts';
import type { ClipOutline } from './decode.ts';

interface WaveformProps {
  outline: ClipOutline;
  speaker: Speaker;
  /** The element that plays the clip, while it is the current one. */
  media: HTMLMediaElement | null;
  /** A click, as a second of the clip. */
  onSeek(seconds: number): void;
}

const height = 28;

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

/** Redraws when the theme changes, be it the system's or the chosen one. */
function onThemeChange(redraw: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const chosen = new MutationObserver(redraw);
  chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  system.addEventListener('change', redraw);
  return () => {
    chosen.disconnect();
    system.removeEventListener('change', redraw);
  };
}

/** A clip's outline, drawn by wavesurfer.js; it plays through `media` while that is given. */
export function Waveform({ outline, speaker, media, onSeek }: WaveformProps) {
  const container = useRef<HTMLDivElement>(null);
  const seek = useRef(onSeek);
  useEffect(() => {
    seek.current = onSeek;
  });
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    const wave = WaveSurfer.create({
      container: element,
      height,
      peaks: [outline.peaks],
      duration: outline.durationMs / 1000,
      barWidth: 2,
      barGap: 1,
      barRadius: 1,
      barMinHeight: 1,
      cursorWidth: media ? 1 : 0,
      hideScrollbar: true,
      ...colorsOf(element),
      ...(media && { media }),
      ...(cspNonce && { cspNonce }),
    });
    wave.on('interaction', (seconds) => seek.current(seconds));
    const stopListening = onThemeChange(() => wave.setOptions(colorsOf(element)));
    return () => {
      stopListening();
      wave.destroy();
    };
  }, [outline, media]);
  return <div ref={container} className={`h-7 w-full ${colorClass[speaker]}`} data-waveform />;
}
