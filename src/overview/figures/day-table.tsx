import type { Overview } from '../../contract/overview.ts';
import { formatNumber } from '../../messages/format.ts';
import { m } from '../../messages/index.ts';
import type { Links } from '../links.ts';
import { shareWords } from '../words.ts';
import { FigureLink } from './figure-link.tsx';
import { NumberCell, NumberHead, RowHead, tableClass } from './figures.tsx';

interface DayTableProps {
  days: Overview['calls']['days'];
  links: Links;
}

/** The calls of each day, and the share of them that was connected. */
export function DayTable({ days, links }: DayTableProps) {
  return (
    <table className={`${tableClass} max-w-md`}>
      <caption className="sr-only">{m.overview_by_day()}</caption>
      <thead>
        <tr>
          <th scope="col" className="text-start text-xs font-normal text-muted">
            {m.overview_day()}
          </th>
          <NumberHead>{m.overview_calls()}</NumberHead>
          <NumberHead>{m.overview_connected()}</NumberHead>
          <NumberHead>{m.overview_share()}</NumberHead>
        </tr>
      </thead>
      <tbody>
        {days.map(({ day, calls, connected }) => (
          <tr key={day}>
            <RowHead>{day}</RowHead>
            <NumberCell isMain>
              <FigureLink to={links.day(day)}>{formatNumber(calls)}</FigureLink>
            </NumberCell>
            <NumberCell>{formatNumber(connected)}</NumberCell>
            <NumberCell>{shareWords(connected, calls)}</NumberCell>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
