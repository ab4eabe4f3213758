import { parseArgs } from 'node:util';
import { ConfigError } from './config.ts';
import { type Erased, type Erasure, erase } from './reviews/erase.ts';
import { runCommand } from './store/command.ts';
import { bringUpToDate, renewCopies } from './store/copies.ts';

const usage = 'npm run erase -- --phone NUMBER, or npm run erase -- --call ID';

function erasureOf(words: string[]): Erasure {
  try {
    const options = { phone: { type: 'string' }, call: { type: 'string' } } as const;
    const { phone, call } = parseArgs({ args: words, options }).values;
    if (phone && !call && /\d{5}/.test(phone)) return { phone };
    if (call && !phone) return { call };
  } catch {
    throw new ConfigError(usage);
  }
  throw new ConfigError(usage);
}

function lineOf({ calls, copies, reviews, mentions, pushes, unknown }: Erased): string {
  const parts = [
    `${calls} calls: ${copies} copies removed, ${reviews} reviews cleared of quotes, notes and written answers`,
    `the number removed from ${mentions} other reviews`,
    'scores kept',
  ];
  if (pushes > 0) parts.push(`${pushes} pushes removed`);
  if (unknown > 0) {
    parts.push(`${unknown} reviews are of calls no longer kept: name those with --call`);
  }
  return `erase: ${parts.join('; ')}`;
}

await runCommand(erasureOf, async (engine, erasure, { store: { dataDir } }) => {
  await bringUpToDate(engine, dataDir);
  const erased = await erase(engine.db, erasure);
  if (engine.kind === 'embedded') await renewCopies(engine.db, dataDir);
  return lineOf(erased);
});
