import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { writeBackup } from '../server/store/write-backup.ts';
import { routes } from '../src/contract/routes.ts';
import { ask } from './ask.ts';
import type { Engine, FilledStore } from './filled-store.ts';
import { memoryMb, serve } from './processes.ts';
import { median } from './statistics.ts';

/** What keeping reviews costs a server that has many. */
export interface ServerRow {
  /** What it keeps them in; `none` where that cannot be reached. */
  store: Engine | 'none';
  /** From its start until it answers from its data, else until it serves the page; in ms. */
  startMs: number;
  /** A moment later, of its own process, in MB. */
  memoryMb: number;
  /** How long a copy of the data takes, in s. */
  copyS: number | null;
}

const settleMs = 1000;

/** Starts a server several times: with a store, or with none in reach. */
export async function measureServer(store: FilledStore | null, runs: number): Promise<ServerRow> {
  const times: number[] = [];
  const memory: number[] = [];
  while (times.length < runs) {
    const start = performance.now();
    const server = await serve('dist/server/main.js', [], store?.env);
    if (store) await ask(server.url, routes.listReviews, { query: { limit: '1' } });
    else await (await fetch(server.url)).text();
    times.push(performance.now() - start);
    await setTimeout(settleMs);
    memory.push(memoryMb(server.pid) ?? Number.NaN);
    await server.stop();
  }
  return {
    store: store?.engine ?? 'none',
    ...{ startMs: median(times), memoryMb: median(memory) },
    copyS: store && (await copyS(store)),
  };
}

async function copyS({ use }: FilledStore): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'turnwise-copy-'));
  const start = performance.now();
  await use((store) => store.run((db) => writeBackup(db, join(folder, 'copy'))));
  await rm(folder, { recursive: true });
  return (performance.now() - start) / 1000;
}
