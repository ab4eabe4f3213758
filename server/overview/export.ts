import { maskNumbersIn } from '../../src/call/personal-number.ts';
import type { Overview } from '../../src/contract/overview.ts';
import { type Language, wordsIn } from '../../src/contract/scorecard.ts';
import type { Cell } from '../files/csv.ts';

/** What a figure is, what it is of where it is of a part, and its values in both periods. */
type Row = [figure: string, of: string | null, now: Cell, before: Cell];

/** An overview as a table: a row for each figure, the names of the columns first. */
export function overviewRows(overview: Overview, language: Language): Cell[][] {
  const { period, before, calls, screening, reviews } = overview;
  const titled = reviews.scorecards.map((each) => ({
    ...each,
    title: wordsIn(each.title, language),
  }));
  return [
    ['figure', 'of', 'now', 'before'],
    ['from', null, period.from, before.from],
    ['to', null, period.to, before.to],
    ...figures(calls.now, calls.before),
    ...calls.tasks.flatMap((each) =>
      figures(each.now, each.before, named('task', each.name ?? each.task)),
    ),
    ...counts('level', calls.levels, ({ value }) => value),
    ...counts('intention', calls.intentions, ({ value }) => value),
    ...counts('endedBy', calls.endings, ({ value }) => value),
    ...calls.days.map((each): Row => ['calls', `day ${each.day}`, each.calls, null]),
    ...calls.days.map((each): Row => ['connected', `day ${each.day}`, each.connected, null]),
    ...figures(screening.now, screening.before),
    ...(screening.nodes ?? []).flatMap(({ name, spoken, ended }): Row[] => [
      ['spoken', named('node', name), spoken.now, spoken.before],
      ['ended', named('node', name), ended.now, ended.before],
    ]),
    ...counts('finding', screening.kinds, ({ kind }) => kind),
    ...counts('foundAt', screening.places, ({ kind, node }) => `${kind} @ ${node}`),
    ...figures(reviews.now, reviews.before),
    ...titled.flatMap((each) => figures(each.now, each.before, named('scorecard', each.title))),
    ...reviews.reviewers.flatMap((each) =>
      figures(each.now, each.before, `reviewer ${each.reviewer}`),
    ),
    ...reviews.tasks.flatMap((each) =>
      figures(each.now, each.before, named('task', each.name ?? each.task)),
    ),
  ];
}

type Figures = Readonly<Record<string, number | null>>;

function figures(now: Figures, before: Figures, of: string | null = null): Row[] {
  return Object.keys(now).map((name) => [name, of, now[name] ?? null, before[name] ?? null]);
}

function counts<Part extends { now: number; before: number }>(
  of: string,
  parts: readonly Part[],
  nameOf: (part: Part) => string | null,
): Row[] {
  return parts.map((part) => ['calls', named(of, nameOf(part) ?? '–'), part.now, part.before]);
}

function named(what: string, name: string): string {
  return `${what} ${maskNumbersIn(name)}`;
}
