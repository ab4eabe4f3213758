import WaveSurfer, { type WaveSurferOptions } from 'wavesurfer.js';
import { cspNonce } from '../../ui/csp-nonce.ts';

export type Wave = WaveSurfer;

const look = {
  barWidth: 2,
  barGap: 1,
  barRadius: 1,
  barMinHeight: 1,
  hideScrollbar: true,
} as const;

/** A waveform that is drawn from outlines and plays nothing itself; `setTime` moves its cursor. */
export function createWave(options: WaveSurferOptions): Wave {
  const wave = WaveSurfer.create({ ...look, ...options, ...(cspNonce && { cspNonce }) });
  freeDrawings(wave);
  return wave;
}

/** Empties the canvases that a wave is done with: a collection of hundreds full of drawing holds up frames. */
function freeDrawings(wave: Wave): void {
  let drawn: HTMLCanvasElement[] = [];
  const remember = () => {
    drawn = [...wave.getWrapper().querySelectorAll('canvas')];
  };
  const free = () => {
    for (const canvas of drawn) canvas.width = 0;
    drawn = [];
  };
  wave.on('redrawcomplete', remember);
  wave.on('redraw', free);
  wave.on('destroy', () => {
    remember();
    free();
  });
}

/** Lets a wave, unless it ended, be zoomed by wheel and by two fingers, up to `maxZoom` pixels a second. */
export async function addZoom(wave: Wave, maxZoom: number, ended: AbortSignal): Promise<void> {
  const { default: ZoomPlugin } = await import('wavesurfer.js/plugins/zoom');
  if (ended.aborted) return;
  wave.registerPlugin(ZoomPlugin.create({ maxZoom, exponentialZooming: true, iterations: 24 }));
}

/** Redraws when the theme changes, be it the system's or the chosen one. Returns a function that stops it. */
export function onThemeChange(redraw: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const chosen = new MutationObserver(redraw);
  chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  system.addEventListener('change', redraw);
  return () => {
    chosen.disconnect();
    system.removeEventListener('change', redraw);
  };
}
