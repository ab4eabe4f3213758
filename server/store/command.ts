import { resolve } from 'node:path';
import { ConfigError, parseConfig, type ServerConfig } from '../config.ts';
import { createLog } from '../http/log.ts';
import type { BackupSize } from './backup-format.ts';
import type { Engine } from './database.ts';
import { openEngine } from './engine.ts';
import { codeOf, isUnavailable } from './faults.ts';

/**
 * Runs a command on the configured store, and prints the line that it ends with. `read` reads the words
 * after its name, and throws ConfigError where they are wrong. What went wrong is one line, and exit code 1.
 */
export async function runCommand<Task>(
  read: (words: string[]) => Task,
  work: (engine: Engine, task: Task, config: ServerConfig) => Promise<string>,
): Promise<void> {
  try {
    const task = read(process.argv.slice(2));
    const config = parseConfig(process.env);
    const engine = await openEngine(config.store, createLog());
    try {
      const line = await work(engine, task, config);
      process.stdout.write(`${line}\n`);
    } finally {
      await engine.stop();
    }
  } catch (error) {
    process.stderr.write(`${lineOf(error)}\n`);
    process.exitCode = 1;
  }
}

/** Runs a command that takes one file. */
export function runOnFile(
  name: string,
  work: (engine: Engine, file: string) => Promise<BackupSize>,
): Promise<void> {
  const read = ([file, ...rest]: string[]) => {
    if (file === undefined || rest.length > 0) throw new ConfigError(`npm run ${name} -- FILE`);
    return file;
  };
  return runCommand(read, async (engine, file) => {
    const { rows, tables } = await work(engine, resolve(file));
    return `${name}: ${rows} rows of ${tables} tables, ${file}`;
  });
}

/** Throws what is no fault of the configuration, the store or the files. */
function lineOf(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  if (isUnavailable(error)) return `The store or the file cannot be used: ${codeOf(error)}.`;
  throw error;
}
