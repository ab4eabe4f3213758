import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

const VERSION_MS = 20_000;

/** The headless shell takes two thirds of the time; the full browser is what people use. */
export type Kind = 'shell' | 'full';

/** The names of Debian's packages, which are those of the programs too. */
export const DEBIANS: Readonly<Record<Kind, string>> = {
  shell: 'chromium-headless-shell',
  full: 'chromium',
};

/**
 * An installed Chromium that starts; of any kind unless told: Playwright's own, the shell, a full
 * one.
 */
export function findChromium(kind?: Kind): string | undefined {
  const full = kind === 'shell' ? [] : [playwrightsOwn()];
  const paths = [
    ...full,
    ...(kind ? usualPlaces(kind) : [...usualPlaces('shell'), ...usualPlaces('full')]),
  ];
  return paths.find((path) => path !== '' && starts(path));
}

/**
 * Whether a browser is there and starts: libraries may be missing. Tried on Linux only, as
 * elsewhere it opens a window.
 */
export function starts(path: string): boolean {
  if (!existsSync(path)) return false;
  if (process.platform !== 'linux') return true;
  return spawnSync(path, ['--version'], { timeout: VERSION_MS, stdio: 'ignore' }).status === 0;
}

function playwrightsOwn(): string {
  try {
    return chromium.executablePath();
  } catch {
    return '';
  }
}

function usualPlaces(kind: Kind): string[] {
  const onLinux = process.platform !== 'win32' && process.platform !== 'darwin';
  if (kind === 'shell') return onLinux ? onPath([DEBIANS.shell]) : [];
  const { ProgramFiles = '', LOCALAPPDATA = '', HOME = '' } = process.env;
  const x86 = process.env['ProgramFiles(x86)'] ?? '';
  if (process.platform === 'win32') {
    const programs = [
      'Google/Chrome/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
      'Chromium/Application/chrome.exe',
    ];
    const roots = [ProgramFiles, x86, LOCALAPPDATA].filter(Boolean);
    return roots.flatMap((root) => programs.map((program) => join(root, program)));
  }
  if (process.platform === 'darwin') {
    const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return ['/Applications', join(HOME, 'Applications')].flatMap((root) =>
      names.map((name) => join(root, `${name}.app/Contents/MacOS/${name}`)),
    );
  }
  return onPath([
    DEBIANS.full,
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
  ]);
}

function onPath(names: readonly string[]): string[] {
  const { PATH = '' } = process.env;
  const folders = [...PATH.split(':'), '/usr/bin', '/opt/google/chrome', '/snap/bin'];
  return names.flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name)));
}
