import 'charts.css/dist/charts.min.css';
import type { CSSProperties } from 'react';

interface Bar {
  id: string;
  label: string;
  value: number;
  /** The value in words. */
  text: string;
  /** What is remarkable about it, in words. */
  note: string | null;
}

interface BarChartProps {
  caption: string;
  bars: readonly Bar[];
  /** A value that is not to be exceeded. */
  line: number;
  onSelect(id: string): void;
}

/** Styles of Charts.css are custom properties. */
function style(properties: Record<`--${string}`, string | number>): CSSProperties {
  return properties;
}

/** Bars, drawn by Charts.css from a table that a screen reader reads as such. */
export function BarChart({ caption, bars, line, onSelect }: BarChartProps) {
  const most = Math.max(line, ...bars.map(({ value }) => value));
  if (bars.length === 0) return null;
  return (
    <div className="relative">
      <table
        className="charts-css bar show-labels data-spacing-2"
        style={style({
          '--labels-size': '64px',
          '--color': 'var(--robot-wave)',
          height: `${bars.length * 26}px`,
        } as Record<`--${string}`, string>)}
      >
        <caption className="sr-only">{caption}</caption>
        <tbody>
          {bars.map(({ id, label, value, text, note }) => (
            <tr key={id}>
              <th scope="row" className="text-xs font-normal text-muted">
                {label}
              </th>
              <td
                style={style({
                  '--size': value / most,
                  ...(note && { '--color': 'var(--warning)' }),
                })}
              >
                <button
                  type="button"
                  onClick={() => onSelect(id)}
                  className="data flex min-h-6 items-center gap-1.5 rounded px-1 text-xs whitespace-nowrap text-ink hover:underline"
                >
                  {text}
                  {note && <span className="font-medium">{note}</span>}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div aria-hidden className="pointer-events-none absolute inset-y-0 start-16 end-0">
        <div
          className="absolute inset-y-0 border-s border-dashed border-danger"
          style={{ left: `${(line / most) * 100}%` }}
        />
      </div>
    </div>
  );
}
