import { clsx } from 'clsx';
import { X } from 'lucide-react';
import { maskNumbersIn } from '../../call/personal-number.ts';
import type { ReviewFacets } from '../../contract/review-table.ts';
import { m } from '../../messages/index.ts';
import { Button } from '../../ui/button.tsx';
import type { SearchControl } from '../use-search.ts';
import { cardTitle, reviewerName, taskName } from '../words.ts';
import { ChoiceField } from './choice-field.tsx';
import { DateFields, ScoreFields, WordsField } from './typed-fields.tsx';

interface FilterBarProps {
  search: SearchControl;
  facets: ReviewFacets | undefined;
  /** On a small screen: whether the reader has opened it. */
  isOpen: boolean;
}

/** What the table can be filtered by. */
export function FilterBar({ search, facets, isOpen }: FilterBarProps) {
  const { filter, change, clear } = search;
  const { scorecards = [], reviewers = [], tasks = [], tags = [] } = facets ?? {};
  return (
    <search
      id="filters"
      aria-label={m.filters_title()}
      className={clsx(
        'flex shrink-0 flex-wrap gap-2 px-4 pb-3 max-md:max-h-[45dvh] max-md:overflow-y-auto max-md:pt-1',
        !isOpen && 'max-md:hidden',
      )}
    >
      <ChoiceField
        label={m.filter_state()}
        value={filter.state}
        anyLabel={m.filter_submitted()}
        options={[{ value: 'draft', label: m.filter_drafts() }]}
        onChange={(state) => change({ state })}
      />
      <ChoiceField
        label={m.reviews_scorecard()}
        value={filter.scorecard}
        options={scorecards.map(({ id, title }) => ({ value: id, label: cardTitle(title) }))}
        onChange={(scorecard) => change({ scorecard })}
      />
      <ScoreFields filter={filter} onChange={change} />
      <ChoiceField
        label={m.filter_fatal()}
        value={filter.fatal}
        options={[
          { value: 'yes', label: m.filter_fatal_yes() },
          { value: 'no', label: m.filter_fatal_no() },
        ]}
        onChange={(fatal) => change({ fatal })}
      />
      <ChoiceField
        label={m.reviews_reviewer()}
        value={filter.reviewer}
        options={reviewers.map((value) => ({ value, label: reviewerName(value) }))}
        onChange={(reviewer) => change({ reviewer })}
      />
      <ChoiceField
        label={m.reviews_task()}
        value={filter.task}
        options={tasks.map((task) => ({ value: task.id, label: taskName(task) }))}
        onChange={(task) => change({ task })}
      />
      <DateFields filter={filter} onChange={change} />
      <ChoiceField
        label={m.filter_tag()}
        value={filter.tag}
        options={tags.map((tag) => ({ value: tag, label: maskNumbersIn(tag) }))}
        onChange={(tag) => change({ tag })}
      />
      <WordsField filter={filter} onChange={change} />
      {Object.keys(filter).length > 0 && (
        <Button onClick={clear}>
          <X size={14} aria-hidden />
          {m.filters_clear()}
        </Button>
      )}
    </search>
  );
}
