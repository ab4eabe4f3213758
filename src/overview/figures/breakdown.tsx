import { formatNumber } from '../../messages/format.ts';
import { m } from '../../messages/index.ts';
import { pointsWords, shareWords } from '../words.ts';
import { Bar } from './bar.tsx';
import { FigureLink } from './figure-link.tsx';
import { Figures, LabelHead, NumberCell, NumberHead, RowHead } from './figures.tsx';
import { type Row, sharesOf, type Wholes } from './rows.ts';

interface BreakdownProps {
  title: string;
  /** What each row is one of. */
  label: string;
  rows: readonly Row[];
  wholes: Wholes;
  /** What the second figure of a row is, where there is one. */
  extra?: string;
}

/** The parts of what is counted: each with a bar, its count, its share, and how that changed. */
export function Breakdown({ title, label, rows, wholes, extra }: BreakdownProps) {
  const most = Math.max(1, ...rows.map(({ now }) => now));
  return (
    <Figures title={title} count={rows.length}>
      {(shown) => (
        <>
          <thead>
            <tr>
              <LabelHead>{label}</LabelHead>
              <td className="max-sm:hidden" />
              <NumberHead>{m.overview_count()}</NumberHead>
              <NumberHead>{m.overview_share()}</NumberHead>
              <NumberHead hint={m.overview_change_hint()}>{m.overview_change()}</NumberHead>
              {extra && <NumberHead isWide>{extra}</NumberHead>}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row) => {
              const shares = sharesOf(row, wholes);
              return (
                <tr key={row.key}>
                  <RowHead>{row.label}</RowHead>
                  <td className="max-sm:hidden">
                    <Bar share={row.now / most} />
                  </td>
                  <NumberCell isMain>
                    <FigureLink to={row.to}>{formatNumber(row.now)}</FigureLink>
                  </NumberCell>
                  <NumberCell>{shareWords(row.now, wholes.now)}</NumberCell>
                  <NumberCell>{pointsWords(shares.now, shares.before)}</NumberCell>
                  {row.extra && (
                    <NumberCell isMain>
                      <FigureLink to={row.extra.to}>{formatNumber(row.extra.count)}</FigureLink>
                    </NumberCell>
                  )}
                </tr>
              );
            })}
          </tbody>
        </>
      )}
    </Figures>
  );
}
