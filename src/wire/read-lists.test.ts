import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AnswerError } from './answer-error.ts';
import { readCallList, readTaskList } from './read-lists.ts';

const call = {
  id: 'r1',
  task_id: 't1',
  callee: '13800001286',
  bill: '8060',
  calldate: '2023-07-03 15:21:31',
  bridge_calldate: '2023-07-03 15:22:00',
  bridge_answerdate: null,
  level_name: '评分高()',
  intention_results: '1',
  name: '陈晓岚',
  company: '',
  operator_name: '移动',
  tags: [{ id: 1, name: '重点' }, '回访', null],
  components: [
    { id: 'c1', name: '车型', type: 'text', value: '大众朗逸' },
    { id: 'c2', name: '备注', type: 'text', value: null },
    null,
  ],
};
const meta = { total: '62173', last_page: 622, current_page: '3', per_page: '100' };
const good = (rest: object) => ({ code: 200, status: 'success', message: '', ...rest });

describe('a list of calls', () => {
  test('has what its rows tell, in the domain’s words', () => {
    const { items, problems } = readCallList(good({ data: [call] }));
    expect(problems).toEqual([]);
    expect(items).toMatchObject([
      {
        id: 'r1',
        record: {
          ...{ callee: '13800001286', talkMs: 8060, intentionResults: 1 },
          ...{ calledAt: Date.parse('2023-07-03T15:21:31+08:00'), level: { name: '评分高' } },
        },
        transferredAt: Date.parse('2023-07-03T15:22:00+08:00'),
        transferAnsweredAt: null,
        ...{ customerName: '陈晓岚', company: null, operator: '移动' },
        tags: ['重点', '回访'],
        fields: [{ name: '车型', value: '大众朗逸' }],
        rest: {},
      },
    ]);
  });

  test.each([
    ['beside the rows', { data: [call], meta }],
    ['beside the rows within data', { data: { data: [call], meta } }],
    ['as the paginator itself', { data: { ...meta, data: [call] } }],
  ])('tells where it stands %s', (_, rest) => {
    const { items, ...page } = readCallList(good(rest));
    expect(items).toHaveLength(1);
    expect(page).toMatchObject({ rows: 1, page: 3, lastPage: 622, total: 62_173 });
  });

  test('may not tell where it stands', () => {
    const told = { page: null, lastPage: null, total: null };
    expect(readCallList(good({ data: [call] }))).toMatchObject(told);
    expect(readCallList(good({ data: [call], meta: 'none' }))).toMatchObject(told);
  });

  test('may be empty, as PHP writes it', () => {
    for (const data of [[], {}, null, '', { data: [] }, { data: {} }]) {
      expect(readCallList(good({ data }))).toMatchObject({ items: [], rows: 0 });
    }
  });

  test('leaves a row out that has no id, and says so', () => {
    const rows = [{ ...call, id: null }, 'text', null, call];
    const { items, problems, ...page } = readCallList(good({ data: rows }));
    expect(items.map(({ id }) => id)).toEqual(['r1']);
    expect(page.rows).toBe(4);
    expect(new Set(problems.map(({ path }) => path))).toEqual(
      new Set(['data[0]', 'data[1]', 'data[2]']),
    );
  });

  test('keeps what it does not know as it came', () => {
    const { items } = readCallList(good({ data: [{ ...call, tag_groups: [1], extra: null }] }));
    expect(items[0]?.rest).toEqual({ tag_groups: [1], extra: null });
  });

  test('names a value that it does not understand, and keeps the row', () => {
    const { items, problems } = readCallList(good({ data: [{ ...call, bill: {} }] }));
    expect(items[0]).toMatchObject({ record: { talkMs: null }, rest: { bill: {} } });
    expect(problems).toEqual([{ path: 'data[0].bill', found: '{}' }]);
  });
});

test('a list of tasks has what its rows tell', () => {
  const task = {
    ...{ uuid: 't1', name: '车险续保', remark: null, start: '1' },
    ...{ create_datetime: '2023-06-09 18:22:43', alter_datetime: '2023-07-12 14:27:25' },
  };
  const { items, rows } = readTaskList(good({ data: [task, {}] }));
  expect(rows).toBe(2);
  expect(items).toEqual([
    {
      ...{ id: 't1', name: '车险续保', remark: null, isRunning: true },
      createdAt: Date.parse('2023-06-09T18:22:43+08:00'),
      changedAt: Date.parse('2023-07-12T14:27:25+08:00'),
    },
  ]);
});

test.each([
  [{ code: 5002, status: 'error', message: '任务不存在', data: [] }, 'task-missing'],
  [{ code: 429, status: 'error', message: 'Too Many Attempts.' }, 'platform'],
  [good({ data: 'rows' }), 'unreadable'],
  ['<html>', 'unreadable'],
])('what is no list is refused: %j', (body, kind) => {
  expect(() => readCallList(body)).toThrow(expect.objectContaining({ kind }));
});

test('whatever a platform answers, it is read or refused', () => {
  const odd = fc.oneof(fc.jsonValue(), fc.record({ data: fc.jsonValue(), meta: fc.jsonValue() }));
  const rows = fc.array(fc.record({ id: fc.jsonValue(), tags: fc.jsonValue() }));
  fc.assert(
    fc.property(
      fc.oneof(
        odd,
        rows.map((data) => good({ data })),
      ),
      (body) => {
        for (const read of [readCallList, readTaskList]) {
          try {
            const { items, rows: count } = read(body);
            expect(items.length).toBeLessThanOrEqual(count);
            for (const { id } of items) expect(id).not.toBe('');
          } catch (error) {
            expect(error).toBeInstanceOf(AnswerError);
          }
        }
      },
    ),
    { numRuns: 500 },
  );
});
