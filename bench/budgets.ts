import type { Budget } from './budget.ts';
import type { CallRow } from './call-table.ts';
import type { Figures, ReadingFigures } from './figures.ts';
import { reviewingBudgets } from './reviewing-budgets.ts';

const app = 'Turnwise';
const limit = 'The limit';

function rowOf<Row extends { page: string; rows: number }>(
  rows: readonly Row[],
  page: string,
  size: number,
): Row | undefined {
  return rows.find((row) => row.page === page && row.rows === size);
}

function ratio(ours: number | null | undefined, theirs: number | null | undefined): number {
  return (ours ?? Number.NaN) / (theirs ?? Number.NaN);
}

function appRows({ calls }: ReadingFigures): CallRow[] {
  return calls.filter(({ page }) => page === app);
}

function firstTurnBudgets({ calls, slowed }: ReadingFigures): Budget[] {
  const against = (rows: readonly { page: string; rows: number; firstTurnMs: number | null }[]) =>
    rows
      .filter(({ page }) => page === app)
      .map(({ rows: size, firstTurnMs }) => ({
        size,
        value: ratio(firstTurnMs, rowOf(rows, limit, size)?.firstTurnMs),
      }));
  return [
    ...against(calls).map(({ size, value }) => ({ name: `First turn, ${size} rows`, value })),
    ...against(slowed).map(({ size, value }) => ({
      name: `First turn, ${size} rows, processor slowed 4×`,
      value,
    })),
  ].map((budget) => ({ ...budget, bound: 1.5, unit: '×' as const }));
}

function memoryBudgets(figures: ReadingFigures): Budget[] {
  const size = Math.max(...figures.calls.map(({ rows }) => rows));
  const heap = ratio(
    rowOf(figures.calls, app, size)?.heapMb,
    rowOf(figures.calls, limit, size)?.heapMb,
  );
  const nodes = Math.max(...appRows(figures).map((row) => row.nodes ?? Number.NaN));
  return [
    {
      name: `Heap, ${size} rows`,
      value: heap,
      bound: 2,
      unit: '×',
    },
    { name: 'DOM nodes, at any size', value: nodes, bound: 3000, unit: '' },
  ];
}

function responseBudgets(figures: ReadingFigures): Budget[] {
  const rows = appRows(figures);
  const worst = (key: 'audibleMs' | 'longestTaskMs') =>
    Math.max(...rows.map((row) => row[key] ?? Number.NaN));
  return [
    { name: 'Far turn to audible, clip cached', value: worst('audibleMs'), bound: 100, unit: 'ms' },
    {
      name: 'Longest task, scrolling and playing',
      value: worst('longestTaskMs'),
      bound: 50,
      unit: 'ms',
      known: {
        upTo: 120,
        why: 'a jump to other rows renders the words of all that come into view in one task, of some 30 ms on a quiet machine; a major collection of the browser’s, of some 15 ms, can fall into it.',
      },
    },
  ];
}

function nextCallBudgets({ nextCall }: ReadingFigures): Budget[] {
  return nextCall
    .filter(({ call }) => call === 'next')
    .map(({ prefetchedMs: value }) => {
      return { name: 'Next call, prefetched', value, bound: 100, unit: 'ms' };
    });
}

/** A page that can be used, by one that is made of the same libraries and does nothing else. */
function startupBudgets({ startup }: ReadingFigures): Budget[] {
  return startup
    .filter(({ page }) => page === app)
    .flatMap((row) => {
      const beside = startup.find(
        ({ page, rows, slowdown }) =>
          page !== app && rows === row.rows && slowdown === row.slowdown,
      );
      const what = `${row.rows} rows${row.slowdown > 1 ? `, processor slowed ${row.slowdown}×` : ''}`;
      return [
        {
          name: `Until a key plays, ${what}`,
          value: ratio(row.usableMs, beside?.usableMs),
          bound: 1.4,
          unit: '×' as const,
        },
        {
          name: `Until the first clip is drawn, ${what}`,
          value: ratio(row.firstClipMs, beside?.firstClipMs),
          bound: 1.8,
          unit: '×' as const,
        },
      ];
    });
}

function codeBudget(figures: ReadingFigures): Budget {
  const [row] = appRows(figures);
  return {
    name: 'JavaScript of a call page',
    value: row?.jsKb ?? Number.NaN,
    bound: 180,
    unit: 'kB',
  };
}

function ruleBudget({ rule }: ReadingFigures): Budget {
  const row = rule.find(({ rows }) => rows === 10_000);
  return {
    name: 'Documented rule, 10,000 rows: times as fast',
    value: ratio(row?.documentedMs, row?.oursMs),
    bound: 100,
    isLeast: true,
    unit: '×',
  };
}

function gatewayBudgets({ gateway }: ReadingFigures): Budget[] {
  const ofEncoding = (wanted: string) => gateway.filter(({ encoding }) => encoding === wanted);
  const latency = (encoding: string): Budget => {
    const [bare, ours] = ofEncoding(encoding);
    return {
      name: `Gateway latency by a bare proxy’s, ${encoding}`,
      value: ratio(ours?.latencyMs, bare?.latencyMs),
      bound: 1.5,
      unit: '×',
      known: {
        upTo: 12,
        why: 'the gateway reads every byte of an answer to mask the numbers in it, a hundred answers at once on one thread.',
      },
    };
  };
  const [, ours] = ofEncoding('identity');
  return [
    latency('identity'),
    latency('gzip'),
    {
      name: 'Gateway memory, 100 answers of 25 MB at once',
      value: ours?.peakMb ?? Number.NaN,
      bound: 60,
      unit: 'MB',
      known: {
        upTo: 210,
        why: 'no payload is kept, but each of the hundred streams has its buffers, and Node itself takes some 45 MB: its bare proxy misses as well.',
      },
    },
  ];
}

/** The budgets of what was measured, with the values of one run. */
export function budgetsOf(figures: Figures): Budget[] {
  const { calls, rule, gateway } = figures;
  return [
    ...firstTurnBudgets(figures),
    ...startupBudgets(figures),
    ...(calls.length > 0 ? [...memoryBudgets(figures), ...responseBudgets(figures)] : []),
    ...nextCallBudgets(figures),
    ...(calls.length > 0 ? [codeBudget(figures)] : []),
    ...(rule.length > 0 ? [ruleBudget(figures)] : []),
    ...(gateway.length > 0 ? gatewayBudgets(figures) : []),
    ...reviewingBudgets(figures),
  ];
}
