import { describe, expect, test } from 'vitest';
import type { Call } from '../call/types.ts';
import { documentedAnswer } from '../testing/builders.ts';
import { callDetails } from './call-details.ts';
import { readAnswer } from './read-answer.ts';
import { recordRow } from './record-row.ts';

const answer = documentedAnswer();
const { data } = answer;
const call: Call = readAnswer(answer);

function shanghai(text: string): number {
  return Date.parse(`${text.replace(' ', 'T')}+08:00`);
}

/** The keys of an object on the wire that its schema does not name. */
function unknownKeys(wire: object | undefined, parsed: object | null | undefined): string[] {
  return Object.keys(wire ?? {}).filter((key) => !(key in (parsed ?? {})));
}

test('every documented value is understood', () => {
  expect(call.problems).toEqual([]);
});

test('no documented field is left out', () => {
  const parsed = callDetails(data, []);
  const { record, task } = parsed.info;
  const row = recordRow(data.records[0], []);
  const customer = data.info.record.crm_customer;
  const pairs: [wire: object | undefined, read: object | null | undefined][] = [
    [data, parsed],
    [data.info, parsed.info],
    [data.info.record, record],
    [data.info.record.level, record.level],
    [customer, record.crm_customer],
    [customer.components[0], record.crm_customer?.components[0]],
    [customer.components[0]?.data, record.crm_customer?.components[0]?.data],
    [data.info.task, task],
    [data.info.task.group, task?.group],
    [data.mobile_info, parsed.mobile_info],
    [data.utterances[0], parsed.utterances[0]],
    [data.records[0], row],
    [data.records[0]?.contents[0], row.contents[0]],
  ];
  expect(pairs.flatMap(([wire, read]) => unknownKeys(wire, read))).toEqual([]);
});

describe('the documented call', () => {
  test('rang for 11 s and talked for 8', () => {
    const { ringMs, talkMs, durationMs } = call.record;
    expect({ ringMs, talkMs, durationMs }).toEqual({
      ringMs: 11_000,
      talkMs: 8060,
      durationMs: 19_460,
    });
  });

  test('was hung up by the customer', () => {
    const { hangupDisposition, hangupDispositionStr, hangupCause, hungUpAt } = call.record;
    expect([hangupDisposition, hangupDispositionStr, hangupCause]).toEqual([
      2,
      '客户',
      'NORMAL_CLEARING',
    ]);
    expect(hungUpAt).toBe(shanghai('2023-07-03 15:21:50'));
  });

  test('went to the number of the record, since that beside it is null', () => {
    expect(data.callee).toBeNull();
    expect(call.record.callee).toBe('17838463327');
  });

  test('was not transferred', () => {
    expect(call.transfer).toBeNull();
  });

  test('has its level, place, customer, task and script', () => {
    expect(call.record.level).toEqual({ name: '评分高', color: '#FF5050' });
    expect(call.place).toEqual({ operator: '移动', province: '河南', city: '洛阳' });
    expect(call.isInCrm).toBe(true);
    expect(call.customer?.name).toBe('ai_5225271');
    expect(call.customer?.components).toMatchObject([{ name: '测试', value: '33424324242' }]);
    expect(call.task).toMatchObject({ name: 'xz0609', originateTimeout: 60 });
    expect(call.script.settings).toMatchObject({ exclusiveAsr: 'aliYun1', nlpThreshold: 60 });
    expect(call.script.utterances.map(({ name }) => name)).toEqual(['1开场白', '流程二']);
  });

  test('has one turn: the robot’s opening line, in two sentences with a clip each', () => {
    const turns = call.timeline.before.filter((item) => item.kind === 'turn');
    expect(turns).toHaveLength(1);
    expect(turns[0]?.speaker).toBe('robot');
    expect(turns[0]?.doubts).toEqual([]);
    const links = data.records[0]?.download_voice.map(([url]) => [url]);
    expect(turns[0]?.sentences.map(({ clips }) => clips.map(({ url }) => url))).toEqual(links);
    expect(turns[0]?.sentences.map(({ text }) => text.slice(0, 5))).toEqual([
      '喂,您好(',
      '您好,请问',
    ]);
  });

  test('shows where the script’s variable was filled in', () => {
    const [turn] = call.timeline.before.filter((item) => item.kind === 'turn');
    expect(turn?.sentences[1]?.segments).toEqual([
      { kind: 'text', text: '您好,请问您是' },
      { kind: 'variable', text: 'ai_5225271', name: 'name' },
      { kind: 'text', text: '的弟弟吗' },
    ]);
  });

  test('keeps the answer as it came', () => {
    expect(call.raw).toBe(answer);
  });
});
