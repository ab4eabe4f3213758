import { pino } from 'pino';
import { start } from '../start.ts';

/*
 * The production server of its environment, with the folder of its argument in place of the app. A test
 * kills it.
 */
const [folder = ''] = process.argv.slice(2);
const server = await start(process.env, pino({ level: 'silent' }), folder);
process.stdout.write(`${server.url}\n`);
