import { TurnwiseError } from '../../api/turnwise.ts';
import type { Interpreted } from '../../call-import/interpret.ts';
import { m } from '../../messages/index.ts';
import { LineFaults } from './line-faults.tsx';
import { refusedLines } from './use-import.ts';

/** Why nothing was imported, if so. */
export function Refused({ error, found }: { error: Error | null; found: Interpreted }) {
  if (!error) return null;
  const isPassing = error instanceof TurnwiseError && error.isPassing;
  const isForOthers = error instanceof TurnwiseError && error.kind === 'not-allowed';
  const words = isForOthers
    ? m.import_not_yours()
    : isPassing
      ? m.import_failed_now()
      : m.import_failed();
  return (
    <>
      <p role="alert" className="mt-3 text-sm text-danger">
        {words}
      </p>
      <LineFaults
        title={m.import_not_yours()}
        faults={refusedLines(error, found).map((line) => ({ line, kind: 'not-yours' }))}
      />
    </>
  );
}
