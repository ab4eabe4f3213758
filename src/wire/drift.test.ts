import { describe, expect, test } from 'vitest';
import type { Call } from '../call/types.ts';
import { createAnswer, createRecord, openCall, openRows } from '../testing/builders.ts';
import { readAnswer } from './read-answer.ts';

/** A call without the answer it was read from, which differs by design. */
function meaning({ raw: _, ...call }: Call) {
  return call;
}

const documented = openCall();

/** The documented answer with every plain value of `data` written differently. */
function rewritten(rewrite: (value: unknown) => unknown): unknown {
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== 'object' || value === null) return rewrite(value);
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, visit(child)]));
  };
  const { data, ...envelope } = createAnswer({});
  return { ...envelope, data: visit(data) };
}

function without(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(without);
  if (typeof value !== 'object' || value === null) return value;
  const present = Object.entries(value).filter(([, child]) => child !== null && child !== '');
  return Object.fromEntries(present.map(([key, child]) => [key, without(child)]));
}

describe('the documented call reads the same', () => {
  test('when every number is written as text', () => {
    const answer = rewritten((value) => (typeof value === 'number' ? String(value) : value));
    expect(meaning(readAnswer(answer))).toEqual(meaning(documented));
  });

  test.for([
    { name: '0 and 1', write: Number },
    { name: '"0" and "1"', write: (value: boolean) => String(Number(value)) },
    { name: '"true" and "false"', write: String },
  ])('when booleans are written as $name', ({ write }) => {
    const answer = rewritten((value) => (typeof value === 'boolean' ? write(value) : value));
    expect(meaning(readAnswer(answer))).toEqual(meaning(documented));
  });

  test('when what is null is an empty text', () => {
    const answer = rewritten((value) => (value === null ? '' : value));
    const { events, customer, ...rest } = meaning(readAnswer(answer));
    const { events: _, customer: expected, ...documentedRest } = meaning(documented);
    expect({ ...rest, timeline: null }).toEqual({ ...documentedRest, timeline: null });
    expect(customer).toEqual({ ...expected, extra: '' });
    expect(events).toHaveLength(1);
  });

  test('when what is absent has no key at all', () => {
    const { data, ...envelope } = createAnswer({});
    const call = readAnswer({ ...envelope, data: without(data) });
    expect(call.problems).toEqual([]);
    expect(call.record).toEqual(documented.record);
    expect(call.task).toEqual(documented.task);
    expect(call.script).toEqual(documented.script);
  });

  test('when it has fields that nobody has heard of', () => {
    const news = { brand_new: { deep: [1] } };
    const call = openCall({
      rows: [createRecord(news)],
      record: news,
      customer: news,
      task: news,
      rest: news,
    });
    expect(call.problems).toEqual([]);
    expect(call.record).toEqual(documented.record);
    expect(call.timeline.before).toHaveLength(documented.timeline.before.length);
  });
});

describe('an absent part', () => {
  test.for([null, [], '', undefined])('is no customer when it is %j', (customer) => {
    const call = openCall({ record: { crm_customer: customer } });
    expect(call.customer).toBeNull();
    expect(call.problems).toEqual([]);
  });

  test.for([null, [], '', undefined])('is no task and no script settings when it is %j', (task) => {
    const { record } = (createAnswer({}).data as { info: { record: object } }).info;
    const call = openCall({ rest: { info: { record, task } } });
    expect([call.task, call.script.settings]).toEqual([null, null]);
  });

  test.for([null, [], {}, '', undefined])('is no place when it is %j', (mobile) => {
    const call = openCall({ rest: { mobile_info: mobile } });
    expect(call.place).toEqual({ operator: null, province: null, city: null });
  });

  test.for([null, {}, '', []])('is an empty script when it is %j', (utterances) => {
    expect(openCall({ utterances }).script.utterances).toEqual([]);
  });

  test.for([null, {}, '', []])('is a call without rows when it is %j', (rows) => {
    expect(openCall({ rows }).timeline).toEqual({ before: [], after: [] });
  });
});

describe('rows', () => {
  test('may be an object with numbered keys', () => {
    const call = openCall({ rows: { 2: createRecord({ id: 'b' }), 0: createRecord({ id: 'a' }) } });
    expect(call.events.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test.for([
    ['u', [['u']]],
    [
      ['u', 'v'],
      [['u'], ['v']],
    ],
    [[['u', 'v']], [['u', 'v']]],
    [{ 0: ['u'] }, [['u']]],
  ])('may have clip links as %j', ([links, expected]) => {
    const call = openRows(createRecord({ download_voice: links }));
    expect(call.events[0]?.downloadVoice).toEqual(expected);
  });

  test('may have a notify that nobody has heard of', () => {
    const call = openRows(createRecord({ notify: 'brand_new' }));
    expect(call.events[0]?.notify).toBe('brand_new');
    expect(call.timeline.before.map(({ kind }) => kind)).toEqual(['turn']);
  });

  test('may have codes that nobody has heard of', () => {
    const call = openCall({ record: { hangup_disposition: 99, intention_results: 42 } });
    expect([call.record.hangupDisposition, call.record.intentionResults]).toEqual([99, 42]);
  });

  test.for(['16', 16])('may have the word class %j', (wordClass) => {
    expect(openRows(createRecord({ word_class: wordClass })).events[0]?.wordClass).toBe('16');
  });

  test('may have a zero date', () => {
    const call = openRows(createRecord({ created_at: '0000-00-00 00:00:00' }));
    expect(call.events[0]?.createdAt).toBeNull();
  });
});
