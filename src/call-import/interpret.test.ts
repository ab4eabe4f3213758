import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runAtOnce } from '../insight/steps.ts';
import { guessColumns } from './guess-columns.ts';
import { interpret } from './interpret.ts';
import { readTable } from './read-table.ts';

const [user, task, record] = ['u1', '0f1e2d3c-0000-4000-8000-000000000001', 'r-9'];
const path = `/user/${user}/task/${task}/detail/${record}`;

/** What is made of a text or a file without anybody's help. */
async function read(source: string | Uint8Array) {
  const lines = await readTable(source);
  const columns = guessColumns(lines);
  return { columns, ...runAtOnce(interpret(lines, columns)) };
}

const call = { account: user, task, record };

describe('calls are recognised', () => {
  test.each([
    ['addresses of Turnwise', `https://calls.example.com${path}`],
    ['addresses of the platform', `https://host/api/agent-api${path}?sub_user_id=s1`],
    ['addresses under a heading that says nothing', `线索\nhttps://host${path}`],
    ['addresses beside other things', `x,https://host${path}\ny,`],
    ['bare ids between commas', `${user},${task},${record}`],
    ['bare ids between tabs', `${user}\t${task}\t${record}\ts1`],
    ['bare ids in one cell', `${user} ${task} ${record}`],
    ['columns with Chinese headings', `任务ID,记录 ID,账号\n${task},${record},${user}`],
    ['columns with English headings', `Record_ID;task;User ID\n${record};${task};${user}`],
    ['an old address beside its account', `账户,链接\n${user},task/${task}/detail/${record}`],
  ])('as %s', async (_, text) => {
    const { calls } = await read(text);
    const subAccount = text.includes('s1') ? { subAccount: 's1' } : {};
    expect(calls).toEqual([{ ...call, ...subAccount }]);
  });

  test('with what else is known of them', async () => {
    const { columns, calls } = await read(
      '通话时长（秒）,意向,等级,地址,客户,拨打时间,号码,备注\n' +
        `65,A类,评分高,${path},王女士,2026/9/1 8:05,138 0000 1111,好\n` +
        `1:05,b,,${path}2,,2026-09-01T08:05:30+08:00,,\n`,
    );
    expect(columns.roles).toEqual([
      ...['talk', 'intention', 'level', 'address', 'customerName', 'calledAt', 'callee', null],
    ]);
    expect(calls).toEqual([
      {
        ...{ ...call, talkMs: 65_000, intention: 'A', level: '评分高', customerName: '王女士' },
        ...{ calledAt: '2026-09-01T00:05:00.000Z', callee: '138 0000 1111' },
      },
      {
        ...{ ...call, record: `${record}2`, talkMs: 65_000, intention: 'B' },
        calledAt: '2026-09-01T00:05:30.000Z',
      },
    ]);
  });

  test('in an Excel file, where ids that it rounded are told', async () => {
    const workbook = readFileSync(new URL('../testing/calls.xlsx', import.meta.url));
    const { calls, lines, faults } = await read(workbook);
    expect(calls.map((each) => [each.record, each.calledAt, each.talkMs])).toEqual([
      ['r-101', '2026-09-01T02:30:15.000Z', 65_000],
      ['20260901102', '2026-09-02T00:00:00.000Z', 12_500],
    ]);
    expect(lines).toEqual([2, 4]);
    expect(faults).toEqual([{ line: 5, kind: 'rounded' }]);
  });
});

test('each fault is told by its line, and what is repeated is counted', async () => {
  const { calls, faults, repeated } = await read(
    [
      '账号,任务,记录,拨打时间,时长,意向,客户',
      'u,t,r1,,,,',
      ',t,r2,,,,',
      'u,,r3,,,,',
      'u,t,,,,,',
      ',,,2026-09-01,,,',
      'u,t,r 6,,,,',
      'u,t,1.23E+18,,,,',
      'u,t,r8,2026-02-30,,,',
      'u,t,r9,,long,,',
      'u,t,r10,,,G,',
      `u,t,r11,,,,${'王'.repeat(201)}`,
      'u,t,r1,,,,',
    ].join('\n'),
  );
  expect(calls).toEqual([{ account: 'u', task: 't', record: 'r1' }]);
  expect(repeated).toBe(1);
  expect(faults).toEqual([
    { line: 3, kind: 'no-account' },
    { line: 4, kind: 'no-task' },
    { line: 5, kind: 'no-record' },
    { line: 6, kind: 'no-call' },
    { line: 7, kind: 'bad-id' },
    { line: 8, kind: 'rounded' },
    { line: 9, kind: 'bad-time' },
    { line: 10, kind: 'bad-length' },
    { line: 11, kind: 'bad-intention' },
    { line: 12, kind: 'too-long' },
  ]);
});

test('a few words among addresses are no ids', async () => {
  const { calls, faults } = await read(`${path}\nno call at all\nu1 t1 r1`);
  expect(calls).toEqual([call, { account: 'u1', task: 't1', record: 'r1' }]);
  expect(faults).toEqual([{ line: 2, kind: 'no-call' }]);
});

test('the reader may say what the columns are', async () => {
  const lines = await readTable('r1,x,u1\nr2,y,u1\n');
  const roles = ['record', 'task', 'account'] as const;
  expect(runAtOnce(interpret(lines, { roles: [...roles], hasHeading: false })).calls).toEqual([
    { account: 'u1', task: 'x', record: 'r1' },
    { account: 'u1', task: 'y', record: 'r2' },
  ]);
});

test('a hundred thousand lines take no time to speak of', async () => {
  const rows = Array.from({ length: 100_000 }, (_, at) => `u1,t1,r${at},2026-09-01 08:00,65`);
  const lines = await readTable(['账号,任务,记录,时间,时长', ...rows].join('\n'));
  const columns = guessColumns(lines);
  const began = process.cpuUsage();
  expect(runAtOnce(interpret(lines, columns)).calls).toHaveLength(100_000);
  expect(process.cpuUsage(began).user / 1000).toBeLessThan(3_000);
});
