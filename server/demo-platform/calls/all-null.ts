import type { CallPlan } from '../payload/plan.ts';
import type { WireAnswer, WireCustomer, WireRecord, WireRow, WireTask } from '../payload/wire.ts';
import { interestedFacts, interestedTalk } from './loan-calls.ts';

const kept = new Set(['id', 'uuid', 'notify', 'group', 'contents', 'tags', 'download_voice']);

function nulled<T extends object>(value: T, ...alsoKept: string[]): T {
  const entries = Object.entries(value).map(([field, held]) =>
    kept.has(field) || alsoKept.includes(field) ? [field, held] : [field, null],
  );
  return Object.fromEntries(entries) as T;
}

/** A row keeps what makes it a row: the event, and what was said in it. */
function nulledRow(row: WireRow): WireRow {
  return nulled(row, 'question', 'question_index', 'answer_content', 'voice');
}

function nulledTask(task: WireTask): WireTask {
  return { ...nulled(task), group: task.group && nulled(task.group) };
}

function nulledCustomer(customer: WireCustomer): WireCustomer {
  const components = (customer.components ?? []).map((component) =>
    component ? nulled(component, 'name') : component,
  );
  return { ...nulled(customer), components };
}

function nulledRecord(record: WireRecord): WireRecord {
  const customer = record.crm_customer;
  return { ...nulled(record, 'callee'), crm_customer: customer && nulledCustomer(customer) };
}

function allNull({ data, ...envelope }: WireAnswer): WireAnswer {
  const { record, task } = data.info;
  return {
    ...envelope,
    data: {
      ...data,
      records: data.records.map(nulledRow),
      is_crm_exists: null,
      info: { record: nulledRecord(record), task: nulledTask(task) },
      callee: null,
      mobile_info: null,
      utterances: data.utterances.map((utterance) => nulled(utterance, 'name')),
    },
  };
}

export const allNullCall: CallPlan = {
  recordId: 'all-null',
  title: { 'zh-CN': '能为空的全为空', en: 'Null wherever it can be' },
  shows: {
    'zh-CN': '等级、时间、客户、任务、话术等所有可空字段都是 null。',
    en: 'Level, dates, customer, task and script: every field that may be null is null.',
  },
  dialogue: interestedTalk,
  facts: { ...interestedFacts, callee: '13800006018' },
  reshape: allNull,
};
