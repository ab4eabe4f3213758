import { record } from './audit/record.ts';
import { endAllSessions } from './people/sessions.ts';
import { runOnFile } from './store/command.ts';
import { restoreBackup } from './store/restore.ts';

await runOnFile('restore', async (engine, file) => {
  const size = await restoreBackup(engine, file);
  await engine.db.transaction(async (tx) => {
    const at = new Date();
    await endAllSessions(tx, at);
    await record(tx, { at, actor: 'command-line', action: 'restore', subject: 'store' });
  });
  return size;
});
