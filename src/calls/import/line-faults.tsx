import { formatNumber } from '../../messages/format.ts';
import { m } from '../../messages/index.ts';
import { type LineTrouble, lineFaultWords } from './words.ts';

/** More are not read by anybody: their count is told. */
const shownFaults = 200;

interface LineFaultsProps {
  title: string;
  faults: readonly { line: number; kind: LineTrouble }[];
}

/** What is wrong, line by line. */
export function LineFaults({ title, faults }: LineFaultsProps) {
  if (faults.length === 0) return null;
  const rest = faults.length - shownFaults;
  return (
    <section aria-label={title} className="mt-4 rounded-xl bg-warning-soft p-4 text-sm">
      <h3 className="font-semibold text-warning">{title}</h3>
      <ul
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="mt-2 max-h-60 space-y-1 overflow-y-auto"
      >
        {faults.slice(0, shownFaults).map(({ line, kind }) => (
          <li key={line} className="flex gap-3">
            <span className="w-20 shrink-0 text-muted">
              {m.import_at_line({ line: formatNumber(line) })}
            </span>
            {lineFaultWords(kind)}
          </li>
        ))}
        {rest > 0 && (
          <li className="text-muted">{m.import_more_lines({ count: formatNumber(rest) })}</li>
        )}
      </ul>
    </section>
  );
}
