import { join } from 'node:path';
import { createLog } from '../server/http/log.ts';
import { projectRoot } from '../server/project-root.ts';
import { start } from '../server/start.ts';

// The production server with another page in place of the app: `serve.js <folder of the page>`.
const [folder = ''] = process.argv.slice(2);
const server = await start(process.env, createLog(), join(projectRoot, folder));
process.stdout.write(`${server.url}\n`);
