import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WireRow } from '../payload/wire.ts';
import type { RunningDemoPlatform } from '../start.ts';
import { startDemoPlatform } from '../start.ts';
import { fetchCall, token } from './client.ts';
import { classifyRecords, getUsableRecords } from './documented-rule.ts';

let platform: RunningDemoPlatform;
beforeAll(async () => {
  platform = await startDemoPlatform({ token });
});
afterAll(() => platform.stop());

const words = (rows: WireRow[]) => rows.map((row) => row.question);

async function ruled(recordId: string) {
  const rows = (await fetchCall(platform, recordId)).data.records;
  const usable = getUsableRecords(rows);
  const { before, after } = classifyRecords(usable);
  const dropped = rows.filter((row) => !before.includes(row) && !after.includes(row));
  return { rows, before, after, dropped };
}

describe('the calls exercise the documented rule:', () => {
  it('a later finished sentence drops a partial', async () => {
    const { dropped } = await ruled('transfer-answered');
    expect(words(dropped)).toEqual(expect.arrayContaining(['嗯我再', '嗯，我再考虑']));
  });

  it('of partials that nothing finishes, the first is kept', async () => {
    const { before, dropped } = await ruled('interruptions');
    expect(words(before).at(-2)).toBe('哎对了，那个路由器能不能');
    expect(words(dropped)).toEqual([
      '喂',
      '喂，你是',
      '那你后天',
      '哎对了，那个路由器能不能换成',
      '哎对了，那个路由器能不能换成白色',
    ]);
  });

  it('after a transfer, a repeated number is dropped', async () => {
    const { after, dropped } = await ruled('transfer-answered');
    expect(words(dropped)).toContain('那车损险保多少？');
    expect(words(after)).toContain('那车损险保多少？');
  });

  it('after a transfer, a kept partial drops its own finished sentence', async () => {
    const { after, dropped } = await ruled('transfer-failed');
    expect(words(after)).toContain('下午');
    expect(words(dropped)).toContain('下午五点以后吧。');
  });
});

it('transfer-answered goes on for eight turns and more with the agent', async () => {
  const { before, after } = await ruled('transfer-answered');
  const turns = [...before, ...after].flatMap((row) =>
    [row.question, row.answer_content].filter((text) => text),
  );
  const withAgent = after.filter((row) => row.answer_content && row.bridge_status === 4);
  expect(turns.length).toBeGreaterThanOrEqual(30);
  expect(withAgent.length).toBeGreaterThanOrEqual(8);
});

it('transfer-failed has a transfer that nobody answered, and a robot that goes on', async () => {
  const { data } = await fetchCall(platform, 'transfer-failed');
  const { bridge_calldate, bridge_answerdate } = data.info.record;
  expect(bridge_calldate).not.toBeNull();
  expect(bridge_answerdate).toBeNull();
  const later = data.records.filter((row) => row.bridge_status === 2 && row.answer_id);
  expect(later.map((row) => row.answer_text)).toEqual(['转接失败', '确认回电', '结束语']);
});

it('interruptions has barge-ins, unanswered sentences, silence and bookkeeping', async () => {
  const { rows } = await ruled('interruptions');
  const kinds = rows.map((row) => row.notify);
  expect(kinds).toEqual(
    expect.arrayContaining([
      'playback_result',
      'wait_result',
      'start_asr_result',
      'stop_asr_result',
      'getdtmf_result',
      'volume_report',
      'leave',
    ]),
  );
  expect(kinds.filter((kind) => kind === 'enter')).toHaveLength(2);
  expect(rows.some((row) => (row.play_ms ?? 0) > 0)).toBe(true);
  expect(rows.some((row) => row.split_question !== null)).toBe(true);
  expect(
    rows.filter((row) => row.notify === 'asrmessage_notify' && row.answer_text === null),
  ).toHaveLength(2);
});
