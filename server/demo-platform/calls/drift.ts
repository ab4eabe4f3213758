import { enter, event, goesOn, partly, says } from '../dialogue/steps.ts';
import type { CallPlan } from '../payload/plan.ts';
import type { WireAnswer, WireRow } from '../payload/wire.ts';
import { interestedFacts, interestedTalk } from './loan-calls.ts';

type Shape = (value: unknown) => unknown;

const asText: Shape = (value) => (value === null ? '' : String(value));
const asNumber: Shape = (value) => Number(value);

/** How a row's clips are given: nested as documented, as a plain list, or as one string. */
const clipShapes: readonly ((clips: unknown[][]) => unknown)[] = [
  (clips) => clips,
  (clips) => clips.flat(),
  (clips) => clips.flat()[0],
];

function reshapeClips(clips: unknown[][], position: number): unknown {
  const shape = clipShapes[position % clipShapes.length];
  return clips.length === 0 ? {} : shape?.(clips);
}

function reshapeFields(value: object, shapes: Readonly<Record<string, Shape>>): object {
  const changed = Object.entries(value).map(([field, held]) => [
    field,
    shapes[field]?.(held) ?? held,
  ]);
  return Object.fromEntries(changed);
}

function reshapeRow(row: WireRow, position: number): unknown {
  return {
    ...reshapeFields(row, {
      word_class: position % 2 === 0 ? asNumber : asText,
      score: asText,
      question_index: position % 3 === 0 ? asText : asNumber,
      sequence: asText,
      play_ms: asText,
      error_code: asText,
      asrtype: asText,
      bridge_status: asText,
      keyword: asText,
    }),
    contents: row.contents && row.contents.length > 0 ? row.contents : {},
    tags: {},
    download_voice: reshapeClips((row.download_voice ?? []) as unknown[][], position),
    asr_provider_trace: { id: `trace-${position}`, hops: [1, 2] },
  };
}

function drift({ code, data, ...envelope }: WireAnswer): unknown {
  const { record, task } = data.info;
  const rows = data.records.map(reshapeRow);
  rows.splice(3, 0, { id: 'unreadable', notify: { x: 1 }, contents: 7 }, 'broken row');
  const durations = { duration: asText, bill: asText, rounds: asText, intention_results: asText };
  return {
    ...envelope,
    code: String(code),
    data: {
      ...data,
      records: rows,
      is_crm_exists: 1,
      info: {
        record: {
          ...reshapeFields(record, { ...durations, bridge_calldate: asText, gender: asText }),
          level: [],
          crm_customer: reshapeFields(record.crm_customer ?? {}, { components: () => ({}) }),
        },
        task: reshapeFields(task, { enable: () => '1', remark: () => '' }),
        billing: { unit: 6 },
      },
      callee: '',
      utterances: data.utterances.map((utterance) =>
        reshapeFields(utterance, { word_class: asText, wait: asText, enquire: () => 1 }),
      ),
    },
    trace_id: 'c0ffee',
  };
}

export const driftCall: CallPlan = {
  recordId: 'drift',
  title: { 'zh-CN': '字段类型漂移', en: 'Drifting types' },
  shows: {
    'zh-CN': '数字变成字符串、null 变成空串、数组变成对象，还夹着两条读不出的记录。',
    en: 'Numbers as strings, "" for null, {} for [], unknown fields, and two rows that cannot be read.',
  },
  dialogue: {
    ...interestedTalk,
    steps: [
      enter('1开场白'),
      partly('利息'),
      says('利息多少？', '利息多少'),
      goesOn('我想想。'),
      says('差不多要二十万，装修用。', '3介绍利率'),
      event('emotion_report'),
      says('行，可以加微信。', '4邀约加微信'),
      says('好的，再见。', '结束语'),
      event('leave'),
    ],
  },
  facts: { ...interestedFacts, calldate: '2023-09-18 10:12:05', callee: '13800006855' },
  reshape: drift,
};
