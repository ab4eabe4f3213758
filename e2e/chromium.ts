import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

const PROBE_MS = 5_000;
const VERSION_MS = 20_000;
const DOWNLOAD_MS = 8 * 60_000;
const APT_UPDATE_MS = 90_000;
const APT_INSTALL_MS = 6 * 60_000;

/** Whether this user may do anything; Chromium's sandbox refuses to serve them. */
export const isRoot = process.getuid?.() === 0;

/**
 * The path of a Chromium that starts: the one that CHROMIUM_PATH names, Playwright's own download, or
 * an installed Chromium, Chrome or Edge. Installs one when there is none, telling what it does. Every
 * step is bounded in time. Throws an error that names what was tried and what to do.
 */
export function ensureChromium(): string {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (starts(named)) return named;
    throw new Error(`CHROMIUM_PATH is ${named}, which does not start.`);
  }
  return findChromium() ?? installChromium();
}

function findChromium(): string | undefined {
  return [playwrightsOwn(), ...usualPlaces()].find((path) => path !== '' && starts(path));
}

/** A browser may be there and lack libraries of the system; only Linux can be asked without a window. */
function starts(path: string): boolean {
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

function usualPlaces(): string[] {
  const { ProgramFiles = '', LOCALAPPDATA = '', HOME = '', PATH = '' } = process.env;
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
  // Without a window's machinery, the shell takes two thirds of the time.
  const names = [
    'chromium-headless-shell',
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
  ];
  const folders = [...PATH.split(':'), '/usr/bin', '/opt/google/chrome', '/snap/bin'];
  return names.flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name)));
}

function installChromium(): string {
  const tried = ['looked for Chromium, Chrome and Edge in the usual places'];
  for (const install of [installPlaywrightsOwn, installDebians]) {
    tried.push(install());
    const found = findChromium();
    if (found) return found;
  }
  throw new Error(
    [
      'The browser tests need a Chromium, and there is none that starts:',
      ...tried.map((attempt) => `  - ${attempt}`),
      'Install Chromium or Google Chrome, or run `npx playwright install --with-deps chromium`,',
      'or set CHROMIUM_PATH to the executable of one.',
    ].join('\n'),
  );
}

/** Returns what came of it, in words. */
function installPlaywrightsOwn(): string {
  const host = process.env.PLAYWRIGHT_DOWNLOAD_HOST || 'https://cdn.playwright.dev';
  if (!isReachable(host)) return `could not reach ${host} for Playwright's own download`;
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
  const dependencies = process.platform === 'linux' && isRoot ? ['--with-deps'] : [];
  const args = [cli, 'install', '--no-shell', ...dependencies, 'chromium'];
  return run('downloading Chromium with Playwright', process.execPath, args, DOWNLOAD_MS);
}

/** Returns what came of it, in words. */
function installDebians(): string {
  if (!existsSync('/etc/debian_version') || !isRoot) {
    return "did not try Debian's package, which takes Debian and root";
  }
  const patience = ['-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=15'];
  const update = run('apt-get update', 'apt-get', [...patience, 'update'], APT_UPDATE_MS);
  const attempts = [update];
  for (const name of ['chromium-headless-shell', 'chromium']) {
    const args = [...patience, 'install', '-y', '--no-install-recommends', name];
    attempts.push(run(`apt-get install ${name}`, 'apt-get', args, APT_INSTALL_MS));
    if (findChromium()) break;
  }
  return attempts.join('; ');
}

/** Node's fetch ignores proxies, which the download does not: behind one, the download shall tell. */
function isReachable(url: string): boolean {
  if (process.env.HTTPS_PROXY || process.env.https_proxy) return true;
  const probe = `fetch(process.argv[1], { method: 'HEAD', signal: AbortSignal.timeout(${PROBE_MS}) })
    .then(() => process.exit(0), () => process.exit(1))`;
  const timeout = PROBE_MS + 2_000;
  return spawnSync(process.execPath, ['-e', probe, url], { timeout }).status === 0;
}

/** Runs a program within a time, its output shown. Returns what came of it, in words. */
function run(what: string, program: string, args: readonly string[], timeout: number): string {
  process.stdout.write(`No Chromium found: ${what} (at most ${timeout / 1000} s)\n`);
  const env = {
    ...process.env,
    DEBIAN_FRONTEND: 'noninteractive',
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000',
  };
  const options = { env, timeout, killSignal: 'SIGKILL', stdio: 'inherit' } as const;
  const { status, error } = spawnSync(program, args, options);
  if (status === 0) return `${what}: done`;
  return `${what}: ${error ? error.message : `exit code ${status}`}`;
}
