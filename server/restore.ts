import { runOnFile } from './store/command.ts';
import { restoreBackup } from './store/restore.ts';

await runOnFile('restore', restoreBackup);
