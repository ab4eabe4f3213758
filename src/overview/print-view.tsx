import { createPortal } from 'react-dom';
import { maskNumbersIn } from '../call/personal-number.ts';
import { m } from '../messages/index.ts';
import { taskName } from '../table/task-name.ts';
import { useIsPrinting } from '../ui/use-is-printing.ts';
import { PeriodWords } from './period-words.tsx';
import { Report, type ReportProps } from './report.tsx';
import { otherFilters } from './search.ts';

/** The figures as they are printed, on a few pages. */
export function PrintView(props: ReportProps) {
  const isPrinting = useIsPrinting();
  if (!isPrinting) return null;
  return createPortal(
    <article data-print className="text-[11px] leading-[1.5]">
      <h1 className="text-lg font-semibold">{m.overview_report()}</h1>
      <PeriodWords overview={props.overview} />
      <FilterWords {...props} />
      <Report {...props} />
    </article>,
    document.body,
  );
}

/** Which of the period's calls the figures are of. */
function FilterWords({ overview, filter }: ReportProps) {
  const { task, intention, level } = filter;
  const name = overview.calls.tasks.find((row) => row.task === task)?.name ?? null;
  const others = otherFilters(filter);
  const words = [
    task !== undefined && `${m.reviews_task()} ${taskName({ id: task, name })}`,
    intention !== undefined && `${m.calls_intention()} ${intention}`,
    level !== undefined && `${m.calls_level()} ${maskNumbersIn(level)}`,
    others > 0 && m.overview_other_filters({ count: others }),
  ].filter((each) => each !== false);
  return words.length > 0 && <p className="text-sm text-muted">{words.join(' · ')}</p>;
}
