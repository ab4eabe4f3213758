import type { ReadingFigures } from './figures.ts';
import { table, write } from './tables.ts';

/** The figures of reading as tables. */
export function readingTables(figures: ReadingFigures): string[] {
  const { calls, slowed, startup, nextCall, rule, gateway, bareJsKb } = figures;
  return [
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
    bareJsKb === null ? '' : `The bare libraries weigh ${write(bareJsKb)} kB of JavaScript.\n`,
  ];
}
