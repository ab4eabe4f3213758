import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import type { Figures } from './figures.ts';
import { measureReading } from './measure-reading.ts';
import { measureReviewing } from './measure-reviewing.ts';
import { wantsOf } from './parts.ts';
import { report } from './report.ts';

const { values } = parseArgs({
  options: { json: { type: 'string' }, only: { type: 'string', multiple: true } },
});
const wants = wantsOf(values.only);
const figures: Figures = {
  date: new Date().toISOString().slice(0, 10),
  machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`,
  ...(await measureReading(wants)),
  ...(await measureReviewing(wants)),
};
process.stdout.write(`${report(figures)}\n`);
if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
process.exit(0);
