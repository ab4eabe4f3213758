import { type ClipOutline, outlineClip } from './decode.ts';

/** Outlines of the call's clips, kept from one visit to the next. */
export interface KeptOutlines {
  load(): Promise<ReadonlyMap<string, ClipOutline>>;
  save(clipId: string, outline: ClipOutline): void;
  close(): Promise<void>;
}

/** The outlines of a call's clips: those that were kept, and those made since. */
export class Outlines {
  private readonly kept: KeptOutlines;
  private readonly known = new Map<string, ClipOutline>();

  constructor(kept: KeptOutlines) {
    this.kept = kept;
  }

  /** Reads what was kept; returns it by clip id. */
  async load(): Promise<ReadonlyMap<string, ClipOutline>> {
    const kept = await this.kept.load();
    for (const [clipId, outline] of kept) this.known.set(clipId, outline);
    return kept;
  }

  get(clipId: string): ClipOutline | undefined {
    return this.known.get(clipId);
  }

  /**
   * The outline of a clip's audio, made where none is known, or where the audio is another by now.
   * Throws a ClipError when it is no audio.
   */
  async outline(clipId: string, audio: Blob): Promise<ClipOutline> {
    const known = this.known.get(clipId);
    if (known?.bytes === audio.size) return known;
    const outline = await outlineClip(audio);
    this.known.set(clipId, outline);
    this.kept.save(clipId, outline);
    return outline;
  }

  /** Writes what is left to be kept. */
  close(): void {
    void this.kept.close();
  }
}
