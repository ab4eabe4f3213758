interface Bar {
  id: string;
  label: string;
  value: number;
  /** The value in words. */
  text: string;
  /** What is wrong with it, in words; null where nothing is. */
  note: string | null;
}

interface BarChartProps {
  caption: string;
  bars: readonly Bar[];
  /** A value that is not to be exceeded. */
  line: number;
  onSelect(id: string): void;
}

/**
 * A bar as the background of a table cell, so that it needs no element: a share of the cell's
 * width.
 */
function barOf(share: number, color: string): string {
  const end = `${share * 100}%`;
  return `linear-gradient(to right, ${color} ${end}, transparent ${end})`;
}

const plain = 'var(--robot-wave)';
const remarkable = 'color-mix(in oklab, var(--warning) 40%, var(--surface))';

/** Bars in the cells of a table that a screen reader reads as such. */
export function BarChart({ caption, bars, line, onSelect }: BarChartProps) {
  const most = Math.max(line, ...bars.map(({ value }) => value));
  if (bars.length === 0) return null;
  const [textWidth, barStart] = bars.some(({ note }) => note)
    ? ['w-32', 'start-48']
    : ['w-16', 'start-32'];
  return (
    <div className="relative">
      <table className="w-full table-fixed border-separate border-spacing-x-0 border-spacing-y-0.5">
        <caption>
          <span className="sr-only">{caption}</span>
        </caption>
        <tbody>
          {bars.map(({ id, label, value, text, note }) => (
            <tr key={id}>
              <th scope="row" className="w-16 text-start text-xs font-normal text-muted">
                {label}
              </th>
              <td className={textWidth}>
                <button
                  type="button"
                  onClick={() => onSelect(id)}
                  className="flex min-h-6 items-center gap-1.5 rounded px-1 text-xs whitespace-nowrap hover:underline"
                >
                  {text}
                  {note && <span className="text-warning">{note}</span>}
                </button>
              </td>
              <td style={{ backgroundImage: barOf(value / most, note ? remarkable : plain) }} />
            </tr>
          ))}
        </tbody>
      </table>
      <div aria-hidden className={`pointer-events-none absolute inset-y-0 end-0 ${barStart}`}>
        <div
          className="absolute inset-y-0 border-s border-dashed border-danger"
          style={{ left: `${(line / most) * 100}%` }}
        />
      </div>
    </div>
  );
}
