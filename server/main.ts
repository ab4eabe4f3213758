import { join } from 'node:path';
import { ConfigError } from './config.ts';
import { createLog } from './http/log.ts';
import { projectRoot } from './project-root.ts';
import { start } from './start.ts';

try {
  const server = await start(process.env, createLog(), join(projectRoot, 'dist/client'));
  process.stdout.write(`Turnwise  ${server.url}\n`);
  if (server.exampleUrl) process.stdout.write(`Example call  ${server.exampleUrl}\n`);

  const stop = () => void server.stop().then(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
