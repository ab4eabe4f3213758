import Table from 'cli-table3';
import { type Budget, budgetsOf, holds } from './budgets.ts';
import type { Figures } from './figures.ts';

type Cell = string | number | null;

/** A figure with two decimals below 10, else whole; a dash where there is none. */
function write(value: Cell): string {
  if (value === null || Number.isNaN(value)) return '–';
  if (typeof value === 'string') return value;
  const isWhole = Number.isInteger(value) || Math.abs(value) >= 10;
  return isWhole ? Math.round(value).toLocaleString('en') : value.toFixed(2);
}

function table(title: string, head: string[], rows: readonly Cell[][]): string {
  const made = new Table({
    head,
    colAligns: head.map((_, index) => (index === 0 ? 'left' : 'right')),
    style: { head: [], border: [] },
  });
  made.push(...rows.map((row) => row.map(write)));
  return `${title}\n${made.toString()}\n`;
}

function verdict(budget: Budget): string {
  const { value, bound, isLeast } = budget;
  if (Number.isNaN(value)) return 'not measured';
  if (holds(budget)) return 'holds';
  return isLeast ? `${write(bound / value)} × too little` : `${write(value / bound)} × as much`;
}

/** Why budgets are missed; where the known reason does not explain the value, it says so. */
function reasons(budgets: readonly Budget[]): string {
  return budgets
    .filter((budget) => !holds(budget) && !Number.isNaN(budget.value))
    .map(({ name, value, known }) => {
      const why =
        known && value <= known.upTo ? known.why : 'no known reason explains this much: find it.';
      return `${name}: ${why}\n`;
    })
    .join('');
}

/** The figures as tables for a terminal. */
export function report(figures: Figures): string {
  const { date, machine, calls, slowed, startup, nextCall, rule, gateway, bareJsKb } = figures;
  const budgets = budgetsOf(figures);
  return [
    `Turnwise, measured ${date} on ${machine}. Medians; times in ms, sizes in MB or kB.\nA dash stands where nothing could be measured, or nothing came in time.\n`,
    table(
      'A call, opened',
      [
        'page',
        'rows',
        'runs',
        'first turn',
        'all reachable',
        'blocking',
        'heap',
        'DOM nodes',
        'far turn audible',
        'find',
        'longest task',
        'JS kB',
        'CSS kB',
      ],
      calls.map((row) => [
        row.page,
        row.rows,
        row.runs,
        row.firstTurnMs,
        row.allReachableMs,
        row.blockingMs,
        row.heapMb,
        row.nodes,
        row.audibleMs,
        row.findMs,
        row.longestTaskMs,
        row.jsKb,
        row.cssKb,
      ]),
    ),
    table(
      'The first turn with the processor slowed',
      ['page', 'rows', 'slowed', 'first turn'],
      slowed.map((row) => [row.page, row.rows, `${row.slowdown}×`, row.firstTurnMs]),
    ),
    table(
      'Until a call can be used',
      ['page', 'rows', 'slowed', 'a key plays', 'first clip drawn'],
      startup.map((row) => [row.page, row.rows, `${row.slowdown}×`, row.usableMs, row.firstClipMs]),
    ),
    table(
      'Going on to a call',
      ['call of a visit', 'cold', 'prefetched', 'cached'],
      nextCall.map((row) => [row.call, row.coldMs, row.prefetchedMs, row.cachedMs]),
    ),
    table(
      'The documented rule, all partials and no final',
      ['rows', 'ours', 'the document’s', 'times as fast'],
      rule.map(({ rows, oursMs, documentedMs }) => [
        rows,
        oursMs,
        documentedMs,
        documentedMs / oursMs,
      ]),
    ),
    table(
      '100 answers of 25 MB at once',
      ['proxy', 'asked for', 'latency', 'memory at start', 'memory at most', 'errors'],
      gateway.map((row) => [
        row.proxy,
        row.encoding,
        row.latencyMs,
        row.startMb,
        row.peakMb,
        row.errors,
      ]),
    ),
    `The bare libraries weigh ${write(bareJsKb)} kB of JavaScript.\n`,
    table(
      'Budgets',
      ['what', 'measured', 'budget', ''],
      budgets.map((budget) => [
        budget.name,
        `${write(budget.value)} ${budget.unit}`,
        `${budget.isLeast ? '≥' : '≤'} ${write(budget.bound)} ${budget.unit}`,
        verdict(budget),
      ]),
    ),
    reasons(budgets),
  ].join('\n');
}
