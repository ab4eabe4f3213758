import { maskNumbersIn } from '../../call/personal-number.ts';
import type { CallFacets } from '../../contract/call-table.ts';
import { intentionGrades } from '../../contract/intention-grades.ts';
import { severities } from '../../contract/screening.ts';
import { m } from '../../messages/index.ts';
import { severityWords } from '../../messages/severity-words.ts';
import { endedByWords } from '../../reviewing/ended-by-words.ts';
import { foundWithoutAudio } from '../../reviewing/finding-words.ts';
import { ChoiceField } from '../../table/filters/choice-field.tsx';
import { FilterFrame } from '../../table/filters/filter-frame.tsx';
import { DayRange, NumberRange } from '../../table/filters/range-fields.tsx';
import { WordsField } from '../../table/filters/words-field.tsx';
import { taskName } from '../../table/task-name.ts';
import { type CallSearchControl, callSearch } from '../search.ts';

interface FilterBarProps {
  search: CallSearchControl;
  facets: CallFacets | undefined;
  /** On a small screen: whether the reader has opened it. */
  isOpen: boolean;
}

/** What the table can be filtered by. */
export function FilterBar({ search, facets, isOpen }: FilterBarProps) {
  const { filter, change, clear } = search;
  const { tasks = [], levels = [], endings = [], nodes = [] } = facets ?? {};
  const ofTask = nodes.filter(({ task }) => filter.task === undefined || task === filter.task);
  const nodeOptions = [...new Set(ofTask.map(({ name }) => name))].map((name) => ({
    value: name,
    label: name,
  }));
  const typed = { table: callSearch, filter, onChange: change };
  return (
    <FilterFrame isOpen={isOpen} isFiltered={Object.keys(filter).length > 0} onClear={clear}>
      <div className="contents lg:hidden">
        <ChoiceField
          label={m.reviews_task()}
          value={filter.task}
          options={tasks.map((row) => ({
            value: row.task,
            label: taskName({ id: row.task, name: row.name }),
          }))}
          onChange={(task) => change({ account: undefined, task })}
        />
      </div>
      <DayRange
        {...typed}
        {...{ from: 'from', to: 'to' }}
        label={m.reviews_called()}
        fromLabel={m.calls_from()}
        toLabel={m.calls_to()}
      />
      <ChoiceField
        label={m.calls_level()}
        value={filter.level}
        options={levels.map((level) => ({ value: level, label: maskNumbersIn(level) }))}
        onChange={(level) => change({ level })}
      />
      <ChoiceField
        label={m.calls_intention()}
        value={filter.intention}
        options={intentionGrades.map((grade) => ({ value: grade, label: grade }))}
        onChange={(intention) => change({ intention })}
      />
      <ChoiceField
        label={m.calls_connected()}
        value={filter.connected}
        options={[
          { value: 'yes', label: m.calls_connected_yes() },
          { value: 'no', label: m.calls_connected_no() },
        ]}
        onChange={(connected) => change({ connected })}
      />
      <ChoiceField
        label={m.calls_transfer()}
        value={filter.transfer}
        options={[
          { value: 'any', label: m.calls_transfer_any() },
          { value: 'answered', label: m.calls_transfer_answered() },
          { value: 'asked', label: m.calls_transfer_failed() },
          { value: 'none', label: m.calls_no_transfer() },
        ]}
        onChange={(transfer) => change({ transfer })}
      />
      <ChoiceField
        label={m.calls_ended_by()}
        value={filter.endedBy}
        options={endings.map((ending) => ({ value: ending, label: endedByWords(ending) }))}
        onChange={(endedBy) => change({ endedBy })}
      />
      <NumberRange
        {...typed}
        {...{ from: 'talkFrom', to: 'talkTo', least: '0', most: '∞' }}
        label={m.calls_talk_seconds()}
        fromLabel={m.calls_talk_from()}
        toLabel={m.calls_talk_to()}
      />
      <NumberRange
        {...typed}
        {...{ from: 'roundsFrom', to: 'roundsTo', least: '0', most: '∞' }}
        label={m.calls_rounds()}
        fromLabel={m.calls_rounds_from()}
        toLabel={m.calls_rounds_to()}
      />
      <ChoiceField
        label={m.calls_review()}
        value={filter.review}
        options={[
          { value: 'none', label: m.calls_review_none() },
          { value: 'draft', label: m.calls_review_begun() },
          { value: 'submitted', label: m.calls_review_submitted() },
        ]}
        onChange={(review) => change({ review })}
      />
      <ChoiceField
        label={m.calls_screening()}
        value={filter.screening}
        options={[
          { value: 'screened', label: m.calls_screening_done() },
          { value: 'waiting', label: m.calls_screening_waiting() },
          { value: 'failed', label: m.calls_screening_failed() },
        ]}
        onChange={(screening) => change({ screening })}
      />
      <ChoiceField
        label={m.calls_severity()}
        value={filter.severity}
        options={severities.map((value) => ({ value, label: severityWords[value]() }))}
        onChange={(severity) => change({ severity })}
      />
      <ChoiceField
        label={m.calls_finding()}
        value={filter.finding}
        options={Object.entries(foundWithoutAudio).map(([kind, words]) => ({
          value: kind as keyof typeof foundWithoutAudio,
          label: words(),
        }))}
        onChange={(finding) => change({ finding })}
      />
      <ChoiceField
        label={m.calls_node()}
        value={filter.node}
        options={nodeOptions}
        onChange={(node) => change({ node })}
      />
      <ChoiceField
        label={m.calls_end_node()}
        value={filter.endNode}
        options={nodeOptions}
        onChange={(endNode) => change({ endNode })}
      />
      <ChoiceField
        label={m.calls_found_at()}
        value={filter.foundAt}
        options={nodeOptions}
        onChange={(foundAt) => change({ foundAt })}
      />
      <WordsField {...typed} label={m.calls_words()} />
    </FilterFrame>
  );
}
