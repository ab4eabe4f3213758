import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** A server of its own process. */
export interface Served {
  /** With a final slash. */
  url: string;
  pid: number;
  stop(): void;
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
    if (url) return { url, pid: child.pid ?? 0, stop: () => child.kill('SIGTERM') };
  }
  throw new Error(`${script} ended before it listened`);
}

/** The most memory that a process ever had resident, in MB; null where the system does not tell. */
export function peakMemoryMb(pid: number): number | null {
  if (process.platform !== 'linux') return null;
  const [, kb] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kb) / 1024;
}
