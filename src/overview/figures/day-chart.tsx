import { Link } from 'react-router';
import type { Overview } from '../../contract/overview.ts';
import { daysOf } from '../../contract/period.ts';
import { formatNumber } from '../../messages/format.ts';
import { m } from '../../messages/index.ts';
import type { Links } from '../links.ts';
import { shareWords } from '../words.ts';
import { DayTable } from './day-table.tsx';

interface DayChartProps {
  overview: Overview;
  links: Links;
}

/** The calls of each day, those that were connected in front; and the same as a table. */
export function DayChart({ overview: { period, calls }, links }: DayChartProps) {
  const known = new Map(calls.days.map((day) => [day.day, day]));
  const days = daysOf(period).map((day) => known.get(day) ?? { day, calls: 0, connected: 0 });
  const most = Math.max(1, ...days.map((day) => day.calls));
  return (
    <section className="break-inside-avoid">
      <div className="flex items-baseline gap-3">
        <h3 className="me-auto font-medium">{m.overview_by_day()}</h3>
        <Key className="bg-accent" label={m.overview_connected()} />
        <Key className="bg-accent-soft" label={m.overview_not_connected()} />
      </div>
      <div aria-hidden className="mt-2 flex h-24 items-stretch border-b border-line">
        {days.map((day) => (
          <Link
            key={day.day}
            to={links.day(day.day)}
            tabIndex={-1}
            title={`${day.day} · ${formatNumber(day.calls)} · ${shareWords(day.connected, day.calls)}`}
            className="flex min-w-0 flex-1 flex-col justify-end px-px hover:bg-hover"
          >
            <span
              className={part('bg-accent-soft')}
              style={height(day.calls - day.connected, most)}
            />
            <span className={part('bg-accent')} style={height(day.connected, most)} />
          </Link>
        ))}
      </div>
      <div aria-hidden className="flex justify-between text-xs text-muted">
        <span>{period.from}</span>
        <span>{m.overview_most({ count: formatNumber(most) })}</span>
        <span>{period.to}</span>
      </div>
      <details className="mt-1 print:hidden">
        <summary className="w-fit min-h-6 text-xs text-muted hover:text-ink">
          {m.overview_as_table()}
        </summary>
        <DayTable days={days} links={links} />
      </details>
    </section>
  );
}

function part(color: string): string {
  return `mx-auto block w-full max-w-5 ${color} [print-color-adjust:exact]`;
}

function height(count: number, most: number) {
  return { height: `${(count / most) * 100}%` };
}

function Key({ className, label }: { className: string; label: string }) {
  return (
    <span className="flex items-center gap-1.5 text-xs text-muted">
      <span aria-hidden className={`size-2.5 rounded-xs [print-color-adjust:exact] ${className}`} />
      {label}
    </span>
  );
}
