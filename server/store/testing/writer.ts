import { pino } from 'pino';
import { parseConfig } from '../../config.ts';
import { auditEntries } from '../schema.ts';
import { createStore } from '../store.ts';

/*
 * A program that writes a thousand entries to the store of its environment, one after the other, and
 * prints the number of each once it was acknowledged. A test kills it.
 */
const store = createStore(parseConfig(process.env).store, pino({ level: 'silent' }));
await store.start();
for (let number = 1; number <= 1000; number++) {
  const entry = { at: new Date(), actor: 'writer', action: 'write', subject: String(number) };
  await store.run((db) => db.insert(auditEntries).values(entry));
  process.stdout.write(`${number}\n`);
}
await store.stop();
