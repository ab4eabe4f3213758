import type { ReviewingFigures } from './figures.ts';
import { table } from './tables.ts';

/** The figures of reviewing as tables. */
export function reviewingTables(figures: ReviewingFigures): string[] {
  const { server, table: pages, reader, panel, saves } = figures;
  return [
    table(
      'The server, with all reviews in its store',
      ['store', 'start', 'memory, MB', 'a copy, s'],
      server.map((row) => [row.store, row.startMs, row.memoryMb, row.copyS]),
    ),
    table(
      'A page of reviews over HTTP, in all orders and depths',
      ['store', 'filter', 'median', '95 %', 'worst', 'slowest page', 'which'],
      pages.map((row) => [
        row.engine,
        row.filter,
        row.medianMs,
        row.p95Ms,
        row.worstMs,
        row.slowestMs,
        row.slowest,
      ]),
    ),
    table(
      'A call’s page for who only reads',
      ['store', 'JS kB', 'CSS kB', 'requests', 'for reviewing'],
      reader.map((row) => [row.engine, row.jsKb, row.cssKb, row.requests, row.ofReviewing]),
    ),
    table(
      'From the key to the review panel painted',
      ['store', 'shown', 'median', 'worst'],
      panel.map((row) => [row.engine, row.shown, row.medianMs, row.worstMs]),
    ),
    table(
      'Saves over HTTP',
      ['store', 'writers', 'each', 'saves', 'per s', 'median', '95 %', 'worst', 'memory at most'],
      saves.map((row) => [
        row.engine,
        row.writers,
        row.isPaced ? 'once a second' : 'without pauses',
        row.saves,
        row.perSecond,
        row.medianMs,
        row.p95Ms,
        row.worstMs,
        row.peakMb,
      ]),
    ),
  ];
}
