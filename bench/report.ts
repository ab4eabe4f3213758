import { type Budget, holds } from './budget.ts';
import { budgetsOf } from './budgets.ts';
import type { Figures } from './figures.ts';
import { readingTables } from './reading-report.ts';
import { reviewingTables } from './reviewing-report.ts';
import { table, write } from './tables.ts';

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
  const { date, machine } = figures;
  const budgets = budgetsOf(figures);
  return [
    `Turnwise, measured ${date} on ${machine}. Medians; times in ms, sizes in MB or kB.\nA dash stands where nothing could be measured, or nothing came in time.\n`,
    ...readingTables(figures),
    ...reviewingTables(figures),
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
  ]
    .filter(Boolean)
    .join('\n');
}
