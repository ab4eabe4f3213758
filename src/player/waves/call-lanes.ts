import type { Player } from '../player.ts';
import { drawBars } from './bars.ts';
import { drawLanes, pointsFor } from './draw-lanes.ts';
import { addZoom, createWave, type Wave } from './wave.ts';
import { laneColors, markColors } from './wave-colors.ts';
import type { WaveView } from './wave-marks.ts';

/** Events of the lanes. Times are ms of the recording. */
interface CallLanesEvents {
  onSeek(ms: number): void;
  /** Another part may be in view, or the same at another size. */
  onView(): void;
  /** It is zoomed in further than it is drawn for: it must be drawn more finely. */
  onCoarse(): void;
}

const mostPxPerSecond = 300;
/** How much wider the view is than a turn that is zoomed to. */
const turnMargin = 1.25;

function lanesOf(host: HTMLElement) {
  const { robot, agent, customer } = laneColors(host);
  return [{ ...robot }, { ...agent, overlay: true }, { ...customer }];
}

/** The large waveform of a call: who answers above, the customer below; it zooms and scrolls. */
export class CallLanes {
  private readonly host: HTMLElement;
  private readonly player: Player;
  private readonly events: CallLanesEvents;
  private readonly wave: Wave;
  private isDragging = false;
  private shownSeconds = Number.NaN;
  private drawnPoints = 0;
  private readonly ended = new AbortController();

  constructor(host: HTMLElement, player: Player, events: CallLanesEvents) {
    this.host = host;
    this.player = player;
    this.events = events;
    this.wave = createWave({
      container: host,
      height: host.clientHeight / 2,
      cursorWidth: 2,
      cursorColor: markColors(host).accent,
      dragToSeek: true,
      autoScroll: true,
      autoCenter: true,
      renderFunction: drawBars,
      splitChannels: lanesOf(host),
    });
    this.listen();
    this.prepareZoom();
  }

  /** What is in view; null while nothing is drawn. */
  get view(): WaveView | null {
    const pxPerMs = this.pxPerSecond / 1000;
    if (!Number.isFinite(pxPerMs) || this.wave.getDuration() === 0) return null;
    const { clientWidth: width, clientHeight: height } = this.host;
    return { fromMs: this.wave.getScroll() / pxPerMs, pxPerMs, width, height };
  }

  /** Moves the cursor, and brings it into view when it did move. A drag keeps it. */
  setSeconds(seconds: number): void {
    if (this.isDragging || this.wave.getDuration() === 0) return;
    if (seconds === this.shownSeconds) return;
    this.shownSeconds = seconds;
    this.wave.setTime(seconds);
  }

  /** Draws the call as it is known by now. What is in view stays there, where wavesurfer.js would go to the cursor. */
  draw(): void {
    const scroll = this.wave.getScroll();
    this.wave.once('ready', () => {
      this.shownSeconds = Number.NaN;
      this.setSeconds(this.player.msAt() / 1000);
      this.wave.setScroll(scroll);
    });
    this.drawnPoints = pointsFor(this.wave);
    drawLanes(this.wave, this.player);
  }

  /** Zooms to so many pixels a second; the whole call is the least. */
  zoomTo(pxPerSecond: number): void {
    if (!this.wave.getDecodedData()) return;
    const fitting = this.wave.getWidth() / Math.max(this.wave.getDuration(), 0.001);
    const bounded = Math.min(pxPerSecond, mostPxPerSecond);
    this.wave.zoom(bounded <= fitting ? 0 : bounded);
  }

  /** Zooms by a factor, around the cursor. */
  zoomBy(factor: number): void {
    this.zoomTo(this.pxPerSecond * factor);
  }

  /** Zooms until a stretch fills the view. */
  zoomOver(fromMs: number, toMs: number): void {
    const seconds = Math.max((toMs - fromMs) / 1000, 0.5) * turnMargin;
    this.zoomTo(this.wave.getWidth() / seconds);
    const middle = (fromMs + toMs) / 2000;
    this.wave.setScroll(middle * this.pxPerSecond - this.wave.getWidth() / 2);
  }

  /** The ms of the recording at a horizontal place in the window. */
  msAt(clientX: number): number {
    const { left } = this.host.getBoundingClientRect();
    return ((clientX - left + this.wave.getScroll()) / this.pxPerSecond) * 1000;
  }

  /** Takes the colours of the present theme. */
  recolor(): void {
    const cursorColor = markColors(this.host).accent;
    this.wave.setOptions({ cursorColor, splitChannels: lanesOf(this.host) });
  }

  destroy(): void {
    this.ended.abort();
    this.wave.destroy();
  }

  private get pxPerSecond(): number {
    const seconds = this.player.track.durationMs / 1000;
    return this.wave.getWrapper().clientWidth / Math.max(seconds, 0.001);
  }

  /** Zooming by hand comes once a pointer is here; where it could not be loaded, at the next sign of one. */
  private prepareZoom(): void {
    const begun = new AbortController();
    const signal = AbortSignal.any([begun.signal, this.ended.signal]);
    const begin = () => {
      begun.abort();
      addZoom(this.wave, mostPxPerSecond, this.ended.signal).catch(() => this.prepareZoom());
    };
    for (const sign of ['pointerenter', 'pointerdown', 'wheel'] as const) {
      this.host.addEventListener(sign, begin, { signal, passive: true });
    }
  }

  private listen(): void {
    const { wave, events } = this;
    const seek = (share: number) => events.onSeek(share * this.player.track.durationMs);
    wave.on('click', seek);
    wave.on('dragstart', () => {
      this.isDragging = true;
    });
    wave.on('dragend', (share) => {
      this.isDragging = false;
      seek(share);
    });
    for (const event of ['scroll', 'zoom', 'redraw', 'resize'] as const) {
      wave.on(event, () => events.onView());
    }
    for (const event of ['zoom', 'resize'] as const) {
      wave.on(event, () => this.drawnPoints < pointsFor(wave) && events.onCoarse());
    }
  }
}
