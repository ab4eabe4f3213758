import { maskNumbersIn } from '../call/personal-number.ts';
import type { Overview } from '../contract/overview.ts';
import { m } from '../messages/index.ts';
import { endedByWords } from '../reviewing/ended-by-words.ts';
import { taskName } from '../table/task-name.ts';
import { Breakdown } from './figures/breakdown.tsx';
import { DayChart } from './figures/day-chart.tsx';
import type { Row } from './figures/rows.ts';
import { Section } from './figures/section.tsx';
import type { Links } from './links.ts';

interface CallSectionProps {
  overview: Overview;
  links: Links;
}

/** What the lists say of the calls. */
export function CallSection({ overview, links }: CallSectionProps) {
  const { calls } = overview;
  const { levels, intentions, endings, tasks } = calls;
  const wholes = { now: calls.now.calls, before: calls.before.calls };
  return (
    <Section title={m.overview_of_the_calls()} wide={<DayChart {...{ overview, links }} />}>
      <Breakdown
        {...{ title: m.overview_by_task(), label: m.reviews_task(), wholes }}
        rows={tasks.map(({ account, task, name, now, before }) => ({
          key: JSON.stringify([account, task]),
          label: taskName({ id: task, name }),
          to: links.calls({ account, task }),
          ...{ now: now.calls, before: before.calls },
        }))}
      />
      <Breakdown
        {...{ title: m.overview_by_intention(), label: m.calls_intention(), wholes }}
        rows={intentions.map((each) =>
          rowOf(each, (value) => value, links.calls({ intention: each.value ?? undefined })),
        )}
      />
      <Breakdown
        {...{ title: m.overview_by_level(), label: m.calls_level(), wholes }}
        rows={levels.map((each) =>
          rowOf(each, maskNumbersIn, links.calls({ level: each.value ?? undefined })),
        )}
      />
      <Breakdown
        {...{ title: m.overview_by_ending(), label: m.calls_ended_by(), wholes }}
        rows={endings.map((each) =>
          rowOf(each, endedByWords, links.calls({ endedBy: each.value ?? undefined })),
        )}
      />
    </Section>
  );
}

/** Calls that share a value; those without one are listed by no filter. */
function rowOf<Value extends string>(
  { value, now, before }: { value: Value | null; now: number; before: number },
  words: (value: Value) => string,
  to: string | undefined,
): Row {
  const isKnown = value !== null;
  return {
    key: isKnown ? `value ${value}` : 'none',
    label: isKnown ? words(value) : m.overview_unknown(),
    to: isKnown ? to : undefined,
    ...{ now, before },
  };
}
