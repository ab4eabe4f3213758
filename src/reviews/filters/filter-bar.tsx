import { maskNumbersIn } from '../../call/personal-number.ts';
import type { ReviewFacets } from '../../contract/review-table.ts';
import { m } from '../../messages/index.ts';
import { useReviewerNames } from '../../reviewing/reviewer-names.ts';
import { ChoiceField } from '../../table/filters/choice-field.tsx';
import { FilterFrame } from '../../table/filters/filter-frame.tsx';
import { WordsField } from '../../table/filters/words-field.tsx';
import { taskName } from '../../table/task-name.ts';
import { type ReviewSearchControl, reviewSearch } from '../search.ts';
import { cardTitle } from '../words.ts';
import { DateFields, ScoreFields } from './typed-fields.tsx';

interface FilterBarProps {
  search: ReviewSearchControl;
  facets: ReviewFacets | undefined;
  /** On a small screen: whether the reader has opened it. */
  isOpen: boolean;
}

/** What the table can be filtered by. */
export function FilterBar({ search, facets, isOpen }: FilterBarProps) {
  const { filter, change, clear } = search;
  const nameOf = useReviewerNames();
  const { scorecards = [], reviewers = [], tasks = [], tags = [] } = facets ?? {};
  return (
    <FilterFrame isOpen={isOpen} isFiltered={Object.keys(filter).length > 0} onClear={clear}>
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
        options={reviewers.map((value) => ({ value, label: nameOf(value) }))}
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
      <WordsField label={m.filter_words()} {...{ table: reviewSearch, filter, onChange: change }} />
    </FilterFrame>
  );
}
