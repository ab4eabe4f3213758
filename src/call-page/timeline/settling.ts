/**
 * Frames in which what was scrolled to is scrolled to again: rows are measured as they are rendered,
 * which moves it.
 */
const frames = 6;

/** Scrolls to a place again and again until its rows are measured; only to the latest one. */
export interface Settling {
  /** Calls `scroll` in each of the next frames, and no longer what was given before. */
  begin(scroll: () => void): void;
  stop(): void;
}

export function createSettling(): Settling {
  let frame = 0;
  const stop = () => cancelAnimationFrame(frame);
  return {
    begin: (scroll) => {
      stop();
      const next = (left: number) => {
        frame = requestAnimationFrame(() => {
          scroll();
          if (left > 1) next(left - 1);
        });
      };
      next(frames);
    },
    stop,
  };
}
