import type { Player } from '../player.ts';
import type { Moment } from '../playing/call-track.ts';
import type { Loop } from '../playing/loop.ts';
import { Throttle } from '../throttle.ts';
import { CallLanes } from './call-lanes.ts';
import { MarkLayer } from './mark-layer.ts';
import { Minimap } from './minimap.ts';
import { onThemeChange } from './wave.ts';
import type { WaveMarks, WaveView } from './wave-marks.ts';

/** The elements that a call's waveform is drawn into. */
export interface CallWaveElements {
  lanes: HTMLElement;
  marks: HTMLCanvasElement;
  minimap: HTMLElement;
  /** Shows on the minimap what part is in view. */
  window: HTMLElement;
}

/** Events of the waveform. Times are ms of the recording. */
export interface CallWaveEvents {
  onSeek(ms: number): void;
  /** Whether more than what fits is drawn. */
  onZoom(isZoomed: boolean): void;
}

/** Lengths become known many at a time; the call is drawn anew once for all within so many ms. */
const redrawMs = 250;

/** A whole call as one waveform with a lane a speaker, zoomable, and a minimap of it. */
export class CallWave {
  private readonly player: Player;
  private readonly events: CallWaveEvents;
  private readonly lanes: CallLanes;
  private readonly minimap: Minimap;
  private readonly marks: MarkLayer;
  private drawnVersion = -1;
  private drawnLoop: Loop | null = null;
  private readonly drawing = new Throttle(redrawMs, () => this.draw());
  private minimapTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly stops: (() => void)[];

  constructor(elements: CallWaveElements, player: Player, events: CallWaveEvents) {
    this.player = player;
    this.events = events;
    this.lanes = new CallLanes(elements.lanes, player, {
      onSeek: events.onSeek,
      onView: () => this.marks.schedule(),
      onCoarse: () => this.drawing.soon(),
    });
    this.minimap = new Minimap(elements.minimap, elements.window, player, events.onSeek);
    this.marks = new MarkLayer(
      elements.marks,
      player,
      () => this.lanes.view,
      (view) => this.onDraw(view),
    );
    this.stops = [player.subscribe(() => this.onPlayer()), onThemeChange(() => this.recolor())];
    this.draw();
  }

  /** Moves the cursor, and brings it into view when it did move. */
  setMoment(moment: Moment): void {
    const seconds = this.player.msAt(moment) / 1000;
    this.lanes.setSeconds(seconds);
    this.minimap.setSeconds(seconds);
  }

  setMatches(matches: WaveMarks['matches']): void {
    this.marks.setMatches(matches);
  }

  setNotes(notes: WaveMarks['notes']): void {
    this.marks.setNotes(notes);
  }

  /** Shows the whole call. */
  fit(): void {
    this.lanes.zoomTo(0);
  }

  /** Zooms by a factor, around the cursor. */
  zoomBy(factor: number): void {
    this.lanes.zoomBy(factor);
  }

  /** Zooms until a stretch fills the view. */
  zoomOver(fromMs: number, toMs: number): void {
    this.lanes.zoomOver(fromMs, toMs);
  }

  /** The ms of the recording at a horizontal place in the window. */
  msAt(clientX: number): number {
    return this.lanes.msAt(clientX);
  }

  destroy(): void {
    this.drawing.cancel();
    clearTimeout(this.minimapTimer);
    for (const stop of this.stops) stop();
    this.marks.destroy();
    this.lanes.destroy();
    this.minimap.destroy();
  }

  private onDraw(view: WaveView): void {
    const share = Math.min(view.width / view.pxPerMs / this.player.track.durationMs, 1);
    this.minimap.showView(view, share);
    this.events.onZoom(share < 0.999);
  }

  private onPlayer(): void {
    const { loop, trackVersion } = this.player.getState();
    if (loop !== this.drawnLoop) this.marks.schedule();
    this.drawnLoop = loop;
    if (this.drawnVersion === trackVersion) return;
    this.marks.schedule();
    this.drawing.soon();
  }

  private draw(): void {
    this.drawnVersion = this.player.getState().trackVersion;
    if (this.player.track.durationMs === 0) return;
    this.lanes.draw();
    // A task of its own: on the longest calls both together hold up a frame.
    clearTimeout(this.minimapTimer);
    this.minimapTimer = setTimeout(() => this.minimap.draw());
  }

  private recolor(): void {
    this.lanes.recolor();
    this.minimap.recolor();
    this.marks.recolor();
  }
}
