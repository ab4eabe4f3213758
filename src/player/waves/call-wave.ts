import type { Speaker } from '../../call/types.ts';
import type { Player } from '../player.ts';
import type { Moment } from '../playing/call-track.ts';
import type { Loop } from '../playing/loop.ts';
import { callPeaks } from './call-peaks.ts';
import { createWave, createZoom, onThemeChange, type Wave } from './wave.ts';
import { drawMarks, type MarkColors, type WaveMarks, type WaveView } from './wave-marks.ts';

/** The elements that a call's waveform is drawn into. */
export interface CallWaveElements {
  lanes: HTMLElement;
  marks: HTMLCanvasElement;
  minimap: HTMLElement;
  /** Shows on the minimap what part is in view. */
  window: HTMLElement;
}

/** What the waveform tells. Times are ms of the recording. */
export interface CallWaveEvents {
  onSeek(ms: number): void;
  /** Whether more than what fits is drawn. */
  onZoom(isZoomed: boolean): void;
}

const mostPxPerSecond = 300;
const laneOrder: readonly Speaker[] = ['robot', 'agent', 'customer'];
const barPx = 2;
const barSpacingPx = 3;
const redrawMs = 250;
const mostPoints = 400_000;
const turnMargin = 1.25;

/** Bars as everywhere else, but none where a speaker is silent: two share a lane. */
function drawBars(channels: (Float32Array | number[])[], context: CanvasRenderingContext2D): void {
  const { width, height } = context.canvas;
  const ratio = Math.max(devicePixelRatio, 1);
  const [peaks = []] = channels;
  const perBar = (peaks.length * barSpacingPx * ratio) / width;
  context.beginPath();
  for (let bar = 0; bar * perBar < peaks.length; bar++) {
    let loudest = 0;
    const to = Math.max((bar + 1) * perBar, Math.floor(bar * perBar) + 1);
    for (let at = Math.floor(bar * perBar); at < to && at < peaks.length; at++) {
      loudest = Math.max(loudest, peaks[at] ?? 0);
    }
    if (loudest === 0) continue;
    const barHeight = Math.max(loudest * height * 0.95, 2 * ratio);
    const x = bar * barSpacingPx * ratio;
    context.roundRect(x, (height - barHeight) / 2, barPx * ratio, barHeight, ratio);
  }
  context.fill();
}

/** How finely a wave is drawn, zoomed as it is: a point a pixel. */
function pointsFor(wave: Wave): number {
  return Math.min(Math.max(wave.getWrapper().clientWidth, 1), mostPoints);
}

/** Colours with their CSS variables resolved, as a canvas needs them. */
function resolveColors<Name extends string>(
  host: HTMLElement,
  names: Readonly<Record<Name, string>>,
): Record<Name, string> {
  const probe = document.createElement('span');
  host.append(probe);
  const entries = Object.entries<string>(names).map(([name, variable]) => {
    probe.style.color = `var(${variable})`;
    return [name, getComputedStyle(probe).color];
  });
  probe.remove();
  return Object.fromEntries(entries);
}

function laneColors(host: HTMLElement) {
  const played = { robot: '--robot', agent: '--agent', customer: '--customer' };
  const rest = { robot: '--robot-wave', agent: '--agent-wave', customer: '--customer-wave' };
  const [progress, wave] = [resolveColors(host, played), resolveColors(host, rest)];
  return laneOrder.map((speaker) => ({
    waveColor: wave[speaker],
    progressColor: progress[speaker],
  }));
}

const markVariables = {
  line: '--line',
  edge: '--edge',
  danger: '--danger',
  accent: '--accent',
  accentSoft: '--accent-soft',
  warning: '--warning',
} as const;

/** A whole call as one waveform with a lane a speaker, zoomable, and a minimap of it. */
export class CallWave {
  private readonly elements: CallWaveElements;
  private readonly player: Player;
  private readonly events: CallWaveEvents;
  private readonly lanes: Wave;
  private readonly minimap: Wave;
  private colors: MarkColors;
  private matches: WaveMarks['matches'] = [];
  private isDragging = false;
  private drawnVersion = -1;
  private drawnPoints = 0;
  private shownSeconds = Number.NaN;
  private drawnLoop: Loop | null = null;
  private redrawTimer: ReturnType<typeof setTimeout> | undefined;
  private minimapTimer: ReturnType<typeof setTimeout> | undefined;
  private frame = 0;
  private readonly stops: (() => void)[] = [];

  constructor(elements: CallWaveElements, player: Player, events: CallWaveEvents) {
    this.elements = elements;
    this.player = player;
    this.events = events;
    this.colors = resolveColors(elements.lanes, markVariables);
    this.lanes = this.createLanes();
    this.minimap = this.createMinimap();
    this.listen();
    this.drawPeaks();
  }

  /** Moves the cursor, and brings it into view when it did move. */
  setMoment(moment: Moment): void {
    if (this.isDragging || this.lanes.getDuration() === 0) return;
    const seconds = this.player.msAt(moment) / 1000;
    if (seconds === this.shownSeconds) return;
    this.shownSeconds = seconds;
    this.lanes.setTime(seconds);
    this.minimap.setTime(seconds);
  }

  setMatches(matches: WaveMarks['matches']): void {
    this.matches = matches;
    this.scheduleMarks();
  }

  /** Shows the whole call. */
  fit(): void {
    this.zoomTo(0);
  }

  /** Zooms by a factor, around the cursor. */
  zoomBy(factor: number): void {
    this.zoomTo(this.pxPerSecond * factor);
  }

  /** Zooms until a stretch fills the view. */
  zoomOver(fromMs: number, toMs: number): void {
    const seconds = Math.max((toMs - fromMs) / 1000, 0.5) * turnMargin;
    this.zoomTo(this.lanes.getWidth() / seconds);
    const middle = (fromMs + toMs) / 2000;
    this.lanes.setScroll(middle * this.pxPerSecond - this.lanes.getWidth() / 2);
  }

  /** The ms of the recording at a horizontal place in the window. */
  msAt(clientX: number): number {
    const { left } = this.elements.lanes.getBoundingClientRect();
    return ((clientX - left + this.lanes.getScroll()) / this.pxPerSecond) * 1000;
  }

  destroy(): void {
    clearTimeout(this.redrawTimer);
    clearTimeout(this.minimapTimer);
    cancelAnimationFrame(this.frame);
    for (const stop of this.stops) stop();
    this.lanes.destroy();
    this.minimap.destroy();
  }

  private get pxPerSecond(): number {
    const seconds = this.player.track.durationMs / 1000;
    return this.lanes.getWrapper().clientWidth / Math.max(seconds, 0.001);
  }

  private createLanes(): Wave {
    const { lanes } = this.elements;
    const [robot, agent, customer] = laneColors(lanes);
    return createWave({
      container: lanes,
      height: lanes.clientHeight / 2,
      cursorWidth: 2,
      cursorColor: this.colors.accent,
      dragToSeek: true,
      autoScroll: true,
      autoCenter: true,
      renderFunction: drawBars,
      splitChannels: [{ ...robot }, { ...agent, overlay: true }, { ...customer }],
      plugins: [createZoom(mostPxPerSecond)],
    });
  }

  private createMinimap(): Wave {
    const { minimap } = this.elements;
    const colors = laneColors(minimap).map((lane) => ({ ...lane, overlay: true }));
    return createWave({
      container: minimap,
      height: minimap.clientHeight,
      cursorWidth: 1,
      cursorColor: this.colors.accent,
      renderFunction: drawBars,
      splitChannels: colors,
    });
  }

  private listen(): void {
    const { lanes, minimap, player } = this;
    const totalMs = () => player.track.durationMs;
    lanes.on('click', (x) => this.events.onSeek(x * totalMs()));
    lanes.on('dragstart', () => {
      this.isDragging = true;
    });
    lanes.on('dragend', (x) => {
      this.isDragging = false;
      this.events.onSeek(x * totalMs());
    });
    minimap.on('ready', () => minimap.setTime(player.msAt() / 1000));
    minimap.on('click', (x) => this.events.onSeek(x * totalMs()));
    for (const event of ['scroll', 'zoom', 'redraw', 'resize'] as const) {
      lanes.on(event, () => this.scheduleMarks());
    }
    for (const event of ['zoom', 'resize'] as const) {
      lanes.on(event, () => this.drawnPoints < pointsFor(lanes) && this.schedulePeaks());
    }
    this.stops.push(
      player.subscribe(() => this.onPlayer()),
      onThemeChange(() => this.recolor()),
    );
  }

  private onPlayer(): void {
    const { loop, trackVersion } = this.player.getState();
    if (loop !== this.drawnLoop) this.scheduleMarks();
    this.drawnLoop = loop;
    if (this.drawnVersion === trackVersion) return;
    this.scheduleMarks();
    this.schedulePeaks();
  }

  private schedulePeaks(): void {
    this.redrawTimer ??= setTimeout(() => this.drawPeaks(), redrawMs);
  }

  private drawPeaks(): void {
    clearTimeout(this.redrawTimer);
    this.redrawTimer = undefined;
    const { player } = this;
    const { track } = player;
    this.drawnVersion = player.getState().trackVersion;
    if (track.durationMs === 0) return;
    const drawOn = (wave: Wave) => {
      const peaks = callPeaks(
        track,
        ({ clip }) => (clip?.id === undefined ? undefined : player.library.getOutline(clip.id)),
        (cue) => player.isMissing(cue),
        pointsFor(wave),
      );
      const channels = laneOrder.map((speaker) => peaks[speaker]);
      // A newer drawing supersedes this one.
      wave.load('', channels, track.durationMs / 1000).catch(() => {});
    };
    this.drawnPoints = pointsFor(this.lanes);
    this.keepView();
    drawOn(this.lanes);
    // A task of its own: on the longest calls both together hold up a frame.
    clearTimeout(this.minimapTimer);
    this.minimapTimer = setTimeout(() => drawOn(this.minimap));
  }

  /** Has what is in view stay there, which a new drawing moves to the cursor. */
  private keepView(): void {
    const scroll = this.lanes.getScroll();
    this.lanes.once('ready', () => {
      this.shownSeconds = Number.NaN;
      this.setMoment(this.player.now());
      this.lanes.setScroll(scroll);
    });
  }

  private recolor(): void {
    const { lanes, minimap } = this.elements;
    this.colors = resolveColors(lanes, markVariables);
    const cursorColor = this.colors.accent;
    const [robot, agent, customer] = laneColors(lanes);
    this.lanes.setOptions({
      cursorColor,
      splitChannels: [{ ...robot }, { ...agent, overlay: true }, { ...customer }],
    });
    const colors = laneColors(minimap).map((lane) => ({ ...lane, overlay: true }));
    this.minimap.setOptions({ cursorColor, splitChannels: colors });
    this.scheduleMarks();
  }

  private zoomTo(pxPerSecond: number): void {
    if (!this.lanes.getDecodedData()) return;
    const fitting = this.lanes.getWidth() / Math.max(this.lanes.getDuration(), 0.001);
    const bounded = Math.min(pxPerSecond, mostPxPerSecond);
    this.lanes.zoom(bounded <= fitting ? 0 : bounded);
  }

  private scheduleMarks(): void {
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.drawMarks();
    });
  }

  private drawMarks(): void {
    const { marks, lanes } = this.elements;
    const context = marks.getContext('2d');
    const pxPerMs = this.pxPerSecond / 1000;
    if (!context || !Number.isFinite(pxPerMs) || this.lanes.getDuration() === 0) return;
    const view: WaveView = {
      fromMs: this.lanes.getScroll() / pxPerMs,
      pxPerMs,
      width: lanes.clientWidth,
      height: lanes.clientHeight,
    };
    const ratio = Math.max(devicePixelRatio, 1);
    marks.width = view.width * ratio;
    marks.height = view.height * ratio;
    context.scale(ratio, ratio);
    drawMarks(context, this.describe(), view, this.colors);
    this.showWindow(view);
  }

  private describe(): WaveMarks {
    const { player } = this;
    const { loop } = player.getState();
    const { track } = player;
    const endOf = ({ index, time }: Moment) =>
      Math.min(player.msAt({ index, time }), track.endMs[index] ?? 0);
    return {
      track,
      isMissing: (cue) => player.isMissing(cue),
      loop: loop && { fromMs: player.msAt(loop.from), toMs: endOf(loop.to) },
      matches: this.matches,
    };
  }

  private showWindow({ fromMs, pxPerMs, width }: WaveView): void {
    const { durationMs } = this.player.track;
    const share = Math.min(width / pxPerMs / durationMs, 1);
    const { style } = this.elements.window;
    style.left = `${(fromMs / durationMs) * 100}%`;
    style.width = `${share * 100}%`;
    this.events.onZoom(share < 0.999);
  }
}
