import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** A server of its own process. */
export interface Served {
  /** With a final slash. */
  url: string;
  pid: number;
  /** Resolves once it has ended. */
  stop(): Promise<void>;
}

const children = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

/** Starts a script of ours and waits until it prints the address that it listens on. */
export async function serve(
  script: string,
  args: readonly string[] = [],
  env: Record<string, string> = {},
): Promise<Served> {
  const child = spawn(process.execPath, [script, ...args], {
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: '0',
      PLATFORM_URL: '',
      PLATFORM_TOKEN: '',
      // Nothing listens there: what is measured needs no store.
      DATABASE_URL: 'postgresql://127.0.0.1:1/none',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  children.add(child);
  for await (const line of createInterface({ input: child.stdout })) {
    const [url] = /http:\/\/\S+/.exec(line) ?? [];
    if (url) return { url, pid: child.pid ?? 0, stop: () => stop(child) };
  }
  throw new Error(`${script} ended before it listened`);
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

/** The memory that a process has resident, in MB; null where the system does not tell. */
export function memoryMb(pid: number): number | null {
  return statusMb(pid, 'VmRSS');
}

/** The most memory that a process ever had resident, in MB; null where the system does not tell. */
export function peakMemoryMb(pid: number): number | null {
  return statusMb(pid, 'VmHWM');
}

function statusMb(pid: number, field: string): number | null {
  if (process.platform !== 'linux') return null;
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const [, kb] = new RegExp(`${field}:\\s+(\\d+) kB`).exec(status) ?? [];
  return Number(kb) / 1024;
}
