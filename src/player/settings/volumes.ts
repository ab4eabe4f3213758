import type { Speaker } from '../../call/types.ts';
import { readStored, writeStored } from '../../ui/stored.ts';

/** How loud each speaker is: 1 is as recorded. */
export type Volumes = Readonly<Record<Speaker, number>>;

/** The loudest on offer; a limiter keeps it from clipping. */
export const loudest = 4;

const key = 'turnwise.volumes';

function believable(value: unknown): number {
  return typeof value === 'number' && value >= 0 && value <= loudest ? value : 1;
}

/** The remembered volumes; as recorded when there are none. */
export function readVolumes(): Volumes {
  let stored: Partial<Record<Speaker, unknown>>;
  try {
    stored = Object(JSON.parse(readStored(key) ?? '{}'));
  } catch {
    stored = {};
  }
  return {
    robot: believable(stored.robot),
    customer: believable(stored.customer),
    agent: believable(stored.agent),
  };
}

/** Remembers the volumes. */
export function writeVolumes(volumes: Volumes): void {
  writeStored(key, JSON.stringify(volumes));
}
