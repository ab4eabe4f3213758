import { execFileSync } from 'node:child_process';

const askForOne = `
  const server = require('node:net').createServer();
  server.listen(0, '127.0.0.1', () => {
    process.stdout.write(String(server.address().port));
    server.close();
  });`;

/** A port of this machine that nothing listens on, so that two runs beside each other never meet. */
export function findFreePort(): string {
  return execFileSync(process.execPath, ['-e', askForOne], { encoding: 'utf8' });
}
