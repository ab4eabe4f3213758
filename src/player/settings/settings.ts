import { readStored, writeStored } from '../../ui/stored.ts';
import { readRate } from './rate.ts';
import { readVolumes, type Volumes } from './volumes.ts';

/** How a reviewer wants to listen; remembered from call to call. */
export interface Settings {
  /** The speed, as a factor. */
  rate: number;
  volumes: Volumes;
  /** Long silences inside clips are skipped. */
  skipsSilence: boolean;
  /** The pauses of the real call stand between clips. */
  hasPauses: boolean;
}

type Switch = 'skipsSilence' | 'hasPauses';

const keys: Readonly<Record<Switch, string>> = {
  skipsSilence: 'turnwise.skip-silence',
  hasPauses: 'turnwise.pauses',
};

/** The remembered settings; the switches are off at first. */
export function readSettings(): Settings {
  return {
    rate: readRate(),
    volumes: readVolumes(),
    skipsSilence: readStored(keys.skipsSilence) === 'on',
    hasPauses: readStored(keys.hasPauses) === 'on',
  };
}

/** Remembers a switch. */
export function writeSwitch(name: Switch, isOn: boolean): void {
  writeStored(keys[name], isOn ? 'on' : null);
}
