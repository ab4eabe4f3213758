import { verify } from './audit/verify.ts';
import { ConfigError } from './config.ts';
import { runCommand } from './store/command.ts';
import { bringUpToDate } from './store/copies.ts';

const usage = 'npm run audit -- verify [HASH]';

/** The hash that a check gave before, whose entry must still be there; undefined where none is given. */
function hashOf([command, hash, ...rest]: string[]): string | undefined {
  const isHash = hash === undefined || /^[\da-f]{64}$/.test(hash);
  if (command !== 'verify' || !isHash || rest.length > 0) throw new ConfigError(usage);
  return hash;
}

await runCommand(hashOf, async (engine, earlier, { store }) => {
  await bringUpToDate(engine, store.dataDir);
  const { entries, head, brokenAt, hasEarlier } = await verify(engine.db, earlier);
  if (brokenAt !== null)
    throw new ConfigError(`audit: entry ${brokenAt} does not follow from the one before`);
  if (!hasEarlier) throw new ConfigError(`audit: no entry has the hash ${earlier}`);
  return `audit: ${entries} entries, each follows from the one before; the newest has the hash ${head}`;
});
