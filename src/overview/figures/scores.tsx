import type { Narrowing } from '../../api/reviews-query.ts';
import type { ReviewTotals } from '../../contract/overview.ts';
import { formatNumber } from '../../messages/format.ts';
import { m } from '../../messages/index.ts';
import type { Links } from '../links.ts';
import { differenceWords, scoreWords } from '../words.ts';
import { Bar } from './bar.tsx';
import { FigureLink } from './figure-link.tsx';
import { Figures, LabelHead, NumberCell, NumberHead, RowHead } from './figures.tsx';

/** The reviews that have something in common. */
interface ScoreRow {
  key: string;
  label: string;
  narrowing: Narrowing;
  now: ReviewTotals;
  before: ReviewTotals;
}

interface ScoresProps {
  title: string;
  label: string;
  rows: readonly ScoreRow[];
  links: Links;
}

/** What scores reviews gave: the mean with a bar, how it changed, how many there are, and how many failed. */
export function Scores({ title, label, rows, links }: ScoresProps) {
  return (
    <Figures title={title} count={rows.length}>
      {(shown) => (
        <>
          <thead>
            <tr>
              <LabelHead>{label}</LabelHead>
              <td className="max-sm:hidden" />
              <NumberHead>{m.overview_mean_score()}</NumberHead>
              <NumberHead hint={m.overview_score_change_hint()}>{m.overview_change()}</NumberHead>
              <NumberHead>{m.overview_reviews()}</NumberHead>
              <NumberHead>{m.overview_fatal()}</NumberHead>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map(({ key, label: name, narrowing, now, before }) => (
              <tr key={key}>
                <RowHead>{name}</RowHead>
                <td className="max-sm:hidden">
                  <Bar share={(now.meanScore ?? 0) / 100} />
                </td>
                <NumberCell isMain>{scoreWords(now.meanScore)}</NumberCell>
                <NumberCell>{differenceWords(now.meanScore, before.meanScore)}</NumberCell>
                <NumberCell isMain>
                  <FigureLink to={links.reviews(narrowing)}>{formatNumber(now.reviews)}</FigureLink>
                </NumberCell>
                <NumberCell isMain>
                  <FigureLink to={links.reviews({ ...narrowing, fatal: 'yes' })}>
                    {formatNumber(now.fatal)}
                  </FigureLink>
                </NumberCell>
              </tr>
            ))}
          </tbody>
        </>
      )}
    </Figures>
  );
}
