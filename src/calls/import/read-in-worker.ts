import { type Line, TableFault } from '../../call-import/table.ts';
import type { TableAnswer } from './table-worker.ts';

/** The lines of a text or a file, read beside the page: a large one takes seconds. Throws a TableFault. */
export function readInWorker(source: string | Uint8Array): Promise<Line[]> {
  const worker = new Worker(new URL('./table-worker.ts', import.meta.url), { type: 'module' });
  const reading = new Promise<Line[]>((resolve, reject) => {
    const lines: Line[] = [];
    worker.onmessage = ({ data }: MessageEvent<TableAnswer>) => {
      if ('fault' in data) return reject(new TableFault(data.fault.kind, data.fault.line));
      lines.push(...data.lines);
      if (data.isLast) resolve(lines);
    };
    worker.onerror = () => reject(new Error('A table was not read.'));
    worker.postMessage(source);
  });
  return reading.finally(() => worker.terminate());
}
