import { clsx } from 'clsx';
import { lastDays, periodOf, usualDays } from '../contract/period.ts';
import { formatDate } from '../messages/format.ts';
import { m } from '../messages/index.ts';
import type { OverviewSearch } from './search.ts';

const choices = [7, 30, 90];

/** The periods that are asked for most: so many days up to today. */
export function PeriodChoice({ search: { filter, change } }: { search: OverviewSearch }) {
  const today = formatDate(Date.now());
  const period = periodOf(filter, today);
  const isChosen = (days: number) => {
    const { from, to } = lastDays(days, today);
    return period?.from === from && period.to === to;
  };
  return (
    <fieldset className="flex h-8 rounded-md border border-line p-0.5 text-sm">
      <legend className="sr-only">{m.overview_period_label()}</legend>
      {choices.map((days) => (
        <button
          key={days}
          type="button"
          aria-pressed={isChosen(days)}
          onClick={() =>
            // The usual period needs no words, and goes on with the days.
            change(days === usualDays ? { from: undefined, to: undefined } : lastDays(days, today))
          }
          className={clsx(
            'rounded-[5px] px-2.5 whitespace-nowrap',
            isChosen(days) ? 'bg-accent-soft text-ink' : 'text-muted hover:text-ink',
          )}
        >
          {m.overview_last_days({ count: days })}
        </button>
      ))}
    </fieldset>
  );
}
