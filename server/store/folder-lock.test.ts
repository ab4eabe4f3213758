import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ConfigError } from '../config.ts';
import { lockFolder } from './folder-lock.ts';
import { emptyFolder } from './testing/engines.ts';

/** The path of a folder that is not there yet. */
async function missingFolder(): Promise<string> {
  return join(await emptyFolder(), 'data');
}

/** A process of its own that has the folder; resolves once it has. */
async function holdElsewhere(folder: string): Promise<ChildProcess> {
  const code = `
    import { createServer } from 'node:net';
    import { mkdirSync } from 'node:fs';
    mkdirSync(process.argv[1], { recursive: true });
    createServer().listen(process.argv[1] + '/lock.1', () => console.log('held'));`;
  const holder = spawn(process.execPath, ['--input-type=module', '-e', code, folder]);
  onTestFinished(() => void holder.kill('SIGKILL'));
  await once(holder.stdout, 'data');
  return holder;
}

test('the folder is made for its owner alone, and is free again after the stop', async () => {
  const folder = await missingFolder();
  const lock = await lockFolder(folder);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  await expect(lockFolder(folder)).rejects.toThrow(ConfigError);
  await expect(lockFolder(folder)).rejects.toThrow(/^Another Turnwise uses the data in .*\.$/);
  await lock.stop();
  await (await lockFolder(folder)).stop();
  expect(await readdir(folder)).toEqual([]);
});

test('a lock of a living process is never taken, not even while it is suspended', async () => {
  const folder = await missingFolder();
  const holder = await holdElsewhere(folder);
  await expect(lockFolder(folder)).rejects.toThrow(ConfigError);
  holder.kill('SIGSTOP');
  await expect(lockFolder(folder)).rejects.toThrow(ConfigError);
});

test('a lock that a killed process left is taken over, and tidied away', async () => {
  const folder = await missingFolder();
  const holder = await holdElsewhere(folder);
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  expect(await readdir(folder)).toEqual(['lock.1']);
  const lock = await lockFolder(folder);
  expect(await readdir(folder)).toEqual(['lock.2']);
  await lock.stop();
});

test('of many that begin at once at most one has it', async () => {
  for (let round = 0; round < 20; round++) {
    const folder = await missingFolder();
    const attempts = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder)));
    const locks = attempts.flatMap((attempt) =>
      attempt.status === 'fulfilled' ? [attempt.value] : [],
    );
    expect(locks.length).toBeLessThanOrEqual(1);
    await Promise.all(locks.map((lock) => lock.stop()));
    await (await lockFolder(folder)).stop();
  }
});
