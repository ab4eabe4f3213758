import { resolve } from 'node:path';
import { ConfigError, parseConfig } from '../config.ts';
import { createLog } from '../http/log.ts';
import type { BackupSize } from './backup-format.ts';
import type { Engine } from './database.ts';
import { openEngine } from './engine.ts';
import { codeOf, isUnavailable } from './faults.ts';

/**
 * Runs a command that takes one file, on the configured store. What went wrong is one line, and exit
 * code 1.
 */
export async function runOnFile(
  name: string,
  work: (engine: Engine, file: string) => Promise<BackupSize>,
): Promise<void> {
  try {
    const [file, ...rest] = process.argv.slice(2);
    if (file === undefined || rest.length > 0) throw new ConfigError(`npm run ${name} -- FILE`);
    const { rows, tables } = await onStore((engine) => work(engine, resolve(file)));
    process.stdout.write(`${name}: ${rows} rows of ${tables} tables, ${file}\n`);
  } catch (error) {
    process.stderr.write(`${lineOf(error)}\n`);
    process.exitCode = 1;
  }
}

async function onStore(work: (engine: Engine) => Promise<BackupSize>): Promise<BackupSize> {
  const engine = await openEngine(parseConfig(process.env).store, createLog());
  try {
    return await work(engine);
  } finally {
    await engine.stop();
  }
}

/** Throws what is no fault of the configuration, the store or the files. */
function lineOf(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  if (isUnavailable(error)) return `The store or the file cannot be used: ${codeOf(error)}.`;
  throw error;
}
