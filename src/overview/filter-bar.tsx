import { useQuery } from '@tanstack/react-query';
import { callFacetsQuery } from '../api/calls-query.ts';
import { maskNumbersIn } from '../call/personal-number.ts';
import { intentionGrades } from '../contract/intention-grades.ts';
import type { Period } from '../contract/period.ts';
import { m } from '../messages/index.ts';
import { ChoiceField } from '../table/filters/choice-field.tsx';
import { FilterFrame } from '../table/filters/filter-frame.tsx';
import { DayRange } from '../table/filters/range-fields.tsx';
import { taskName } from '../table/task-name.ts';
import { PeriodChoice } from './period-choice.tsx';
import { type OverviewSearch, otherFilters, overviewSearch } from './search.ts';

interface FilterBarProps {
  search: OverviewSearch;
  /** What is shown now; null where the address asks for none. */
  period: Period | null;
  /** On a small screen: whether the reader has opened it. */
  isOpen: boolean;
}

/** Which period, and which of its calls. */
export function FilterBar({ search, period, isOpen }: FilterBarProps) {
  const { filter, change, clear } = search;
  const { data: facets } = useQuery(callFacetsQuery);
  const { tasks = [], levels = [] } = facets ?? {};
  const others = otherFilters(filter);
  const chosen = tasks.find(
    ({ account, task }) =>
      task === filter.task && (filter.account === undefined || account === filter.account),
  );
  return (
    <FilterFrame isOpen={isOpen} isFiltered={Object.keys(filter).length > 0} onClear={clear}>
      <PeriodChoice search={search} />
      <DayRange
        {...{ table: overviewSearch, filter: { ...filter, ...period }, from: 'from', to: 'to' }}
        onChange={(days, replace) => change({ ...period, ...days }, replace)}
        label={m.overview_days()}
        fromLabel={m.calls_from()}
        toLabel={m.calls_to()}
      />
      <ChoiceField
        label={m.reviews_task()}
        value={filter.task && (chosen ? keyOf(chosen) : filter.task)}
        options={tasks.map((row) => ({
          value: keyOf(row),
          label: taskName({ id: row.task, name: row.name }),
        }))}
        onChange={(key) => {
          const { account, task } = tasks.find((row) => keyOf(row) === key) ?? {};
          change({ account, task });
        }}
      />
      <ChoiceField
        label={m.calls_intention()}
        value={filter.intention}
        options={intentionGrades.map((grade) => ({ value: grade, label: grade }))}
        onChange={(intention) => change({ intention })}
      />
      <ChoiceField
        label={m.calls_level()}
        value={filter.level}
        options={levels.map((level) => ({ value: level, label: maskNumbersIn(level) }))}
        onChange={(level) => change({ level })}
      />
      {others > 0 && (
        <p className="flex h-8 items-center text-sm text-muted">
          {m.overview_other_filters({ count: others })}
        </p>
      )}
    </FilterFrame>
  );
}

function keyOf({ account, task }: { account: string; task: string }): string {
  return JSON.stringify([account, task]);
}
