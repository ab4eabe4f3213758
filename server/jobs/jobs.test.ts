import { describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import type { Store } from '../store/store.ts';
import { engines, migratedStore, openStore, silentLog } from '../store/testing/engines.ts';
import { Jobs } from './jobs.ts';

const queue = { name: 'work', data: z.strictObject({ n: z.int() }) };

function jobsOf(store: Store): Jobs {
  return new Jobs(store, silentLog);
}

describe.each(engines)('on %s, work', (kind) => {
  test('waits in the store, once a key, until a process does it', async () => {
    const store = await openStore(await migratedStore(kind));
    const before = jobsOf(store);
    for (const n of [1, 2, 1, 1]) await before.add(queue, { n }, { key: String(n) });
    await before.stop();
    const done: number[] = [];
    const after = jobsOf(store);
    after.work(queue, async ({ n }) => void done.push(n));
    await vi.waitFor(() => expect(done.toSorted()).toEqual([1, 2]), 10_000);
    await after.add(queue, { n: 3 }, { key: '3' });
    await vi.waitFor(() => expect(done).toHaveLength(3), 1_000);
    await after.stop();
  });

  test('is done by several processes, each job by one', async () => {
    const store = await openStore(await migratedStore(kind));
    const done: number[] = [];
    const processes = [jobsOf(store), jobsOf(store), jobsOf(store)];
    for (const each of processes) each.work(queue, async ({ n }) => void done.push(n));
    const all = Array.from({ length: 30 }, (_, n) => n);
    for (const n of all) await processes[n % 3]?.add(queue, { n }, { key: String(n) });
    await vi.waitFor(() => expect(done).toHaveLength(30), 10_000);
    await Promise.all(processes.map((each) => each.stop()));
    expect(done.toSorted((a, b) => a - b)).toEqual(all);
  });

  test('that fails or is cut short by the end of the process is kept, to be done again', async () => {
    const store = await openStore(await migratedStore(kind));
    const jobs = jobsOf(store);
    const begun: number[] = [];
    jobs.work(queue, async ({ n }, signal) => {
      begun.push(n);
      if (n === 1) throw new Error('no');
      await new Promise((_, reject) =>
        signal.addEventListener('abort', () => reject(signal.reason)),
      );
    });
    await jobs.add(queue, { n: 1 }, { key: '1' });
    await jobs.add(queue, { n: 2 }, { key: '2' });
    await vi.waitFor(() => expect(begun).toEqual([1, 2]), 10_000);
    await jobs.stop();
    const { rows } = await store.query('select data, state from pgboss.job order by created_on');
    expect(rows).toEqual([1, 2].map((n) => ({ data: { n }, state: 'retry' })));
  });

  test('is not begun before its time', async () => {
    const store = await openStore(await migratedStore(kind));
    const jobs = jobsOf(store);
    const done: number[] = [];
    jobs.work(queue, async ({ n }) => void done.push(n));
    const inAnHour = new Date(Date.now() + 3_600_000);
    await jobs.add(queue, { n: 1 }, { key: '1', after: inAnHour });
    await jobs.add(queue, { n: 2 }, { key: '2' });
    await vi.waitFor(() => expect(done).toEqual([2]), 10_000);
    await jobs.stop();
  });
});
