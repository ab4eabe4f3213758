import { runOnFile } from './store/command.ts';
import { writeBackup } from './store/write-backup.ts';

await runOnFile('backup', ({ db }, file) => writeBackup(db, file));
