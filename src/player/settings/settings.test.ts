import { beforeEach, describe, expect, test, vi } from 'vitest';
import { writeRate } from './rate.ts';
import { readSettings, writeSwitch } from './settings.ts';
import { writeVolumes } from './volumes.ts';

const untouched = {
  rate: 1,
  volumes: { robot: 1, customer: 1, agent: 1 },
  skipsSilence: false,
  hasPauses: false,
};
const stored = new Map<string, string>();

beforeEach(() => {
  stored.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  });
});

describe('the remembered settings', () => {
  test('are a call as recorded at first', () => {
    expect(readSettings()).toEqual(untouched);
  });

  test('have the speed and the volumes', () => {
    const volumes = { robot: 0.5, customer: 2, agent: 0 };
    writeRate(1.5);
    writeVolumes(volumes);
    expect(readSettings()).toEqual({ ...untouched, rate: 1.5, volumes });
  });

  test.for(['skipsSilence', 'hasPauses'] as const)('have %s once it is on', (name) => {
    writeSwitch(name, true);
    expect(readSettings()).toEqual({ ...untouched, [name]: true });
  });

  test.for(['skipsSilence', 'hasPauses'] as const)('forget %s once it is off again', (name) => {
    writeSwitch(name, true);
    writeSwitch(name, false);
    expect(readSettings()).toEqual(untouched);
    expect(stored.size).toBe(0);
  });

  test('have both switches, each its own', () => {
    writeSwitch('skipsSilence', true);
    writeSwitch('hasPauses', true);
    writeSwitch('skipsSilence', false);
    expect(readSettings()).toEqual({ ...untouched, hasPauses: true });
  });

  test('have switches off where something else is stored', () => {
    stored.set('turnwise.skip-silence', 'true');
    stored.set('turnwise.pauses', '');
    expect(readSettings()).toEqual(untouched);
  });

  test('are a call as recorded in a browser that refuses storage', () => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
    writeSwitch('hasPauses', true);
    writeSwitch('skipsSilence', false);
    expect(readSettings()).toEqual(untouched);
  });
});
