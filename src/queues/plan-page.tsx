import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { v7 as uuidv7 } from 'uuid';
import { callCountQuery } from '../api/calls-query.ts';
import { scorecardsQuery } from '../api/scorecards-query.ts';
import { askTurnwise } from '../api/turnwise.ts';
import { callFilter } from '../contract/call-table.ts';
import { type QueuePlan, queuePlan } from '../contract/queue.ts';
import { routes } from '../contract/routes.ts';
import { formatNumber } from '../messages/format.ts';
import { m } from '../messages/index.ts';
import { useLocale } from '../messages/use-locale.ts';
import { Failed } from '../reviewing/failed.tsx';
import { localText } from '../reviewing/local-text.ts';
import { rememberReviewer } from '../session/reviewer.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { AssigneesField } from './assignees-field.tsx';
import { ChoicesField, SelectField } from './plan-fields.tsx';
import { strataWords } from './plan-words.ts';
import { type SizeDraft, SizeField, sizeOf } from './size-field.tsx';

/** Where one says which calls are drawn for review, and how. */
export function PlanPage() {
  useLocale();
  const { data: cards, error, refetch } = useQuery(scorecardsQuery);
  if (!cards) {
    if (!error) return null;
    return <Failed error={error} title={m.scorecards_failed()} onRetry={() => void refetch()} />;
  }
  const usable = cards.filter(({ published, retiredAt }) => published && !retiredAt);
  return (
    <div className="h-full overflow-y-auto">
      <title>{`${m.queue_new()} · Turnwise`}</title>
      <div className="mx-auto max-w-2xl px-4 py-6">
        <h1 className="mb-4 text-xl font-semibold">{m.queue_new()}</h1>
        <PlanForm
          scorecards={usable.map(({ id, published }) => ({
            value: id,
            label: published ? localText(published.definition.title) : '',
          }))}
        />
      </div>
    </div>
  );
}

interface PlanFormProps {
  scorecards: readonly { value: string; label: string }[];
}

function PlanForm({ scorecards }: PlanFormProps) {
  const filter = useFilter();
  const { data: known } = useQuery(callCountQuery(filter));
  const [title, setTitle] = useState('');
  const [scorecardId, setScorecard] = useState(scorecards[0]?.value ?? '');
  const [size, setSize] = useState<SizeDraft>({ kind: 'count', count: '20', percent: '5' });
  const [strata, setStrata] = useState<QueuePlan['strata']>('none');
  const [method, setMethod] = useState<QueuePlan['method']>('chance');
  const [assignees, setAssignees] = useState<readonly string[]>([]);
  const [isBlind, setBlind] = useState(false);
  const [second, setSecond] = useState('0');
  const [showsFaults, setShowsFaults] = useState(false);
  const create = useCreate();
  const { data: plan, error } = queuePlan.safeParse({
    ...{ title, scorecardId, filter, size: sizeOf(size), strata, method },
    ...{ assignees, isBlind, secondPercent: second.trim() === '' ? 0 : Number(second) },
  });
  const faultOf = (name: string) =>
    showsFaults && error?.issues.some(({ path }) => path[0] === name) ? m.queue_fault() : null;
  return (
    <form
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        setShowsFaults(true);
        if (plan) create.mutate(plan);
      }}
    >
      <Field
        label={m.queue_title()}
        value={title}
        maxLength={100}
        autoFocus
        placeholder={m.queue_title_example()}
        fault={faultOf('title')}
        onChange={({ target }) => setTitle(target.value)}
      />
      <FilterLine filter={filter} count={known?.count} />
      <SelectField
        label={m.queue_scorecard()}
        value={scorecardId}
        options={scorecards}
        onChange={setScorecard}
      />
      <SizeField size={size} fault={faultOf('size')} onChange={setSize} />
      <ChoicesField<QueuePlan['method']>
        label={m.queue_method()}
        value={method}
        options={[
          { value: 'chance', label: m.queue_by_chance(), hint: m.queue_by_chance_hint() },
          { value: 'risk', label: m.queue_by_risk(), hint: m.queue_by_risk_hint() },
        ]}
        onChange={setMethod}
      />
      <SelectField<QueuePlan['strata']>
        label={m.queue_strata()}
        value={strata}
        options={Object.entries(strataWords).map(([value, words]) => ({
          value: value as QueuePlan['strata'],
          label: words(),
        }))}
        onChange={setStrata}
      />
      <AssigneesField chosen={assignees} onChange={setAssignees} />
      <Field
        label={m.queue_second_percent()}
        hint={m.queue_second_hint()}
        fault={faultOf('secondPercent')}
        inputMode="decimal"
        value={second}
        onChange={({ target }) => setSecond(target.value)}
      />
      <label className="flex items-start gap-2 text-sm">
        <input
          type="checkbox"
          checked={isBlind}
          onChange={({ target }) => setBlind(target.checked)}
          className="mt-1 size-4"
        />
        <span>
          {m.queue_blind()}
          <span className="block text-muted">{m.queue_blind_hint()}</span>
        </span>
      </label>
      {create.isError && (
        <p role="alert" className="text-sm text-danger">
          {m.action_failed()}
        </p>
      )}
      <Button type="submit" primary disabled={create.isPending} className="self-start">
        {m.queue_draw()}
      </Button>
    </form>
  );
}

/** The filter of the table of calls that the address brings along, as it is written there. */
function useFilter(): Record<string, string> {
  const [search] = useSearchParams();
  const entries = Object.entries(callFilter).flatMap(([name, schema]) => {
    const written = search.get(name);
    return written !== null && schema.safeParse(written).success ? [[name, written]] : [];
  });
  return Object.fromEntries(entries);
}

interface FilterLineProps {
  filter: Record<string, string>;
  count: number | undefined;
}

/** Which calls are drawn from, and the way to choose others. */
function FilterLine({ filter, count }: FilterLineProps) {
  const search = new URLSearchParams(filter).toString();
  const isAll = search === '';
  return (
    <div>
      <p className="mb-1 text-sm text-muted">{m.queue_from()}</p>
      <p>
        {count !== undefined &&
          (isAll
            ? m.queue_from_all({ count: formatNumber(count) })
            : m.queue_from_filter({ count: formatNumber(count) }))}{' '}
        <Link to={isAll ? '/calls' : `/calls?${search}`} className="text-accent underline">
          {m.queue_from_change()}
        </Link>
      </p>
    </div>
  );
}

/** Adds a queue, draws its first calls, and leads to it. */
function useCreate() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [id] = useState(() => uuidv7());
  return useMutation({
    networkMode: 'always',
    mutationFn: async (plan: QueuePlan) => {
      await askTurnwise(routes.addQueue, { params: { id }, body: plan });
      const params = { id, drawId: id };
      await askTurnwise(routes.drawCalls, { params, body: { seed: null } });
    },
    onSuccess: async (_, { scorecardId }) => {
      rememberReviewer(scorecardId);
      await client.invalidateQueries({ queryKey: ['queues'] });
      void navigate(`/queues/${id}`, { replace: true });
    },
  });
}
