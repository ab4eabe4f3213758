import { readTable } from '../../call-import/read-table.ts';
import { type Line, TableFault, type TableFaultKind } from '../../call-import/table.ts';

/** What a worker says of a text or a file: its lines, some at a time, or what is wrong with it. */
export type TableAnswer =
  | { lines: Line[]; isLast: boolean }
  | { fault: { kind: TableFaultKind; line: number | null } };

/** A page takes so many in without being held up. */
const linesAtOnce = 2_000;

self.onmessage = async ({ data }: MessageEvent<string | Uint8Array>) => {
  for await (const answer of answersTo(data)) self.postMessage(answer);
};

async function* answersTo(source: string | Uint8Array): AsyncGenerator<TableAnswer> {
  try {
    const lines = await readTable(source);
    for (let at = 0; at < lines.length; at += linesAtOnce) {
      const isLast = at + linesAtOnce >= lines.length;
      yield { lines: lines.slice(at, at + linesAtOnce), isLast };
    }
  } catch (error) {
    if (!(error instanceof TableFault)) throw error;
    yield { fault: { kind: error.kind, line: error.line } };
  }
}
