import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { DEBIANS, findChromium, type Kind, starts } from './find-chromium.ts';

const PROBE_MS = 5_000;
const DOWNLOAD_MS = 8 * 60_000;
const APT_UPDATE_MS = 90_000;
const APT_INSTALL_MS = 6 * 60_000;

/** Whether this user is root: as root, Chromium only starts without its sandbox. */
export const isRoot = process.getuid?.() === 0;

/**
 * The path of a Chromium that starts: the one that CHROMIUM_PATH names, Playwright's own download, or
 * an installed Chromium, Chrome or Edge. CHROMIUM_KIND asks for the headless `shell` or the `full`
 * browser; where Debian does not have that kind to install either, any other does. Installs one when
 * there is none, telling what it does. Every step is bounded in time. Throws an error that names what
 * was tried and what to do.
 */
export function ensureChromium(): string {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (starts(named)) return named;
    throw new Error(`CHROMIUM_PATH is ${named}, which does not start.`);
  }
  const kind = wantedKind();
  return (kind && ensureKind(kind)) ?? findChromium() ?? installChromium();
}

function wantedKind(): Kind | undefined {
  const kind = process.env.CHROMIUM_KIND || undefined;
  if (kind === undefined || kind === 'shell' || kind === 'full') return kind;
  throw new Error(`CHROMIUM_KIND is ${kind}, neither shell nor full.`);
}

function ensureKind(kind: Kind): string | undefined {
  const found = findChromium(kind);
  if (found) return found;
  installDebians([kind]);
  return findChromium(kind);
}

function installChromium(): string {
  const tried = ['looked for Chromium, Chrome and Edge in the usual places'];
  for (const install of [installPlaywrightsOwn, () => installDebians(['shell', 'full'])]) {
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

/** Returns the outcome in words. */
function installPlaywrightsOwn(): string {
  const host = process.env.PLAYWRIGHT_DOWNLOAD_HOST || 'https://cdn.playwright.dev';
  if (!isReachable(host)) return `could not reach ${host} for Playwright's own download`;
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
  const dependencies = process.platform === 'linux' && isRoot ? ['--with-deps'] : [];
  const args = [cli, 'install', '--no-shell', ...dependencies, 'chromium'];
  return run('downloading Chromium with Playwright', process.execPath, args, DOWNLOAD_MS);
}

/** Installs the first of these kinds that then starts. Returns the outcome in words. */
function installDebians(kinds: readonly Kind[]): string {
  if (!existsSync('/etc/debian_version') || !isRoot) {
    return "did not try Debian's package, which takes Debian and root";
  }
  const patience = ['-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=15'];
  const update = run('apt-get update', 'apt-get', [...patience, 'update'], APT_UPDATE_MS);
  const attempts = [update];
  for (const kind of kinds) {
    const name = DEBIANS[kind];
    const args = [...patience, 'install', '-y', '--no-install-recommends', name];
    attempts.push(run(`apt-get install ${name}`, 'apt-get', args, APT_INSTALL_MS));
    if (findChromium(kind)) break;
  }
  return attempts.join('; ');
}

/**
 * Whether a host answers. Always true behind a proxy, which Node's fetch would ignore and the
 * download uses.
 */
function isReachable(url: string): boolean {
  if (process.env.HTTPS_PROXY || process.env.https_proxy) return true;
  const probe = `fetch(process.argv[1], { method: 'HEAD', signal: AbortSignal.timeout(${PROBE_MS}) })
    .then(() => process.exit(0), () => process.exit(1))`;
  const timeout = PROBE_MS + 2_000;
  return spawnSync(process.execPath, ['-e', probe, url], { timeout }).status === 0;
}

/** Runs a program within a time, its output shown. Returns the outcome in words. */
function run(what: string, program: string, args: readonly string[], timeout: number): string {
  process.stdout.write(`No such Chromium found: ${what} (at most ${timeout / 1000} s)\n`);
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
