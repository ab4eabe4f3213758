import { mkdir, readdir, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { join, relative } from 'node:path';
import { ConfigError } from '../config.ts';
import type { Running } from '../running.ts';

const lockName = /^lock\.(\d+)$/;
/** The longest path that a socket may have on every system that Turnwise runs on, in bytes. */
const longestPath = 103;

/**
 * Takes a folder for this process alone, made with mode 0700 where it is missing. Throws ConfigError
 * when a living process has it.
 *
 * A lock is a socket that its process listens on: the system lets go of it when the process ends,
 * however it ends, and answers for it while the process lives, be it busy or suspended. A socket that
 * nobody listens on was left behind by a killed process.
 */
export async function lockFolder(folder: string): Promise<Running> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { server, number } = await takeNext(folder);
  const others = (await locksIn(folder)).filter((other) => other !== number);
  if (await isAnyHeld(folder, others)) {
    // Both began at the same time; at least one of them sees the other.
    await close(server);
    throw heldError(folder);
  }
  await Promise.all(others.map((other) => rm(pathOf(folder, other), { force: true })));
  return { stop: () => close(server) };
}

/** Listens on the lock after those that were left behind: only one process can listen on each. */
async function takeNext(folder: string): Promise<{ server: Server; number: number }> {
  const left = await locksIn(folder);
  if (await isAnyHeld(folder, left)) throw heldError(folder);
  const number = Math.max(0, ...left) + 1;
  const server = createServer((socket) => socket.destroy());
  const isTaken = await listen(server, pathOf(folder, number));
  return isTaken ? { server, number } : takeNext(folder);
}

async function locksIn(folder: string): Promise<number[]> {
  const names = await readdir(folder);
  return names.flatMap((name) => lockName.exec(name)?.slice(1).map(Number) ?? []);
}

function pathOf(folder: string, number: number): string {
  const absolute = join(folder, `lock.${number}`);
  const fromHere = relative(process.cwd(), absolute);
  const path = fromHere.length < absolute.length ? fromHere : absolute;
  if (Buffer.byteLength(path) > longestPath) {
    throw new ConfigError(
      `DATA_DIR ${folder} has too long a path: choose one under 90 characters.`,
    );
  }
  return path;
}

/** False when another process was quicker. */
function listen(server: Server, path: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    });
    server.listen(path, () => {
      // The lock alone keeps no program running.
      server.unref();
      resolve(true);
    });
  });
}

async function isAnyHeld(folder: string, locks: readonly number[]): Promise<boolean> {
  const held = await Promise.all(locks.map((lock) => isHeld(pathOf(folder, lock))));
  return held.includes(true);
}

/** Held unless the system says that nobody listens: any other fault is no proof of that. */
function isHeld(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', ({ code }: NodeJS.ErrnoException) => {
      resolve(code !== 'ECONNREFUSED' && code !== 'ENOENT');
    });
  });
}

/** Node removes the socket's file as well. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}

function heldError(folder: string): ConfigError {
  return new ConfigError(
    `Another Turnwise uses the data in ${folder}: stop it first, or set DATA_DIR to another folder.`,
  );
}
