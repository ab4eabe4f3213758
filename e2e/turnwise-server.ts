import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const startMs = 60_000;

/**
 * Has Node compile the embedded PostgreSQL but once, and quickly: to compile it well takes longer than a
 * test uses it.
 */
export const quickStart = '--liftoff-only';

/** A Turnwise server of its own process. */
export interface TurnwiseServer {
  /** Its origin, without a final slash. */
  origin: string;
  /** Stops it at once; its port stays free for {@link startTurnwise} to take again. */
  stop(): Promise<void>;
}

/** How a server is started; without a platform it serves the demo's. */
interface ServerOptions {
  platform?: { url: string; token: string };
  /** 0 takes any free one. */
  port?: number;
  /** Where it keeps reviews: variables of its environment. Without any, it cannot keep them. */
  store?: StoreVariables;
  /** How people sign in: further variables of its environment. Without any, nobody has to. */
  signIn?: Record<string, string>;
  /** What pushes of hang-ups have to know. Without any, there are none. */
  hookSecret?: string;
}

export type StoreVariables = { DATA_DIR: string } | { DATABASE_URL: string };

/** Nothing listens there. */
const noStore = { DATABASE_URL: 'postgresql://127.0.0.1:1/none' };

/** Starts the built server. */
export async function startTurnwise(options: ServerOptions): Promise<TurnwiseServer> {
  const { platform = { url: '', token: '' }, port = 0, store = noStore, signIn = {} } = options;
  const { hookSecret = '' } = options;
  const child = spawn(process.execPath, [quickStart, 'dist/server/main.js'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(port),
      PLATFORM_URL: platform.url,
      PLATFORM_TOKEN: platform.token,
      HOOK_SECRET: hookSecret,
      ...store,
      ...signIn,
    },
  });
  return { origin: await printedOrigin(child), stop: () => stop(child) };
}

/**
 * The origin that the server prints. Its output is read on after that, so that the pipe never
 * fills.
 */
function printedOrigin(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Turnwise did not start in time')), startMs);
    child.once('exit', (code) => reject(new Error(`Turnwise ended with ${code}`)));
    if (!child.stdout) return;
    createInterface(child.stdout).on('line', (line) => {
      const address = /^Turnwise {2}(\S+)/.exec(line)?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve(new URL(address).origin);
    });
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
