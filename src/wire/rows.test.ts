import { describe, expect, test } from 'vitest';
import type { Call, Section } from '../call/types.ts';
import { createQuietRecord, createRecord, openRows, type Wire } from '../testing/builders.ts';

const final = 'asrmessage_notify';

function said(id: string, overrides: Wire = {}): Wire {
  return createQuietRecord({ id, notify: final, question: `我是${id}`, ...overrides });
}

/** What a section shows: the words of the turns, and the paths of what is unreadable. */
function shown(call: Call, section: Section = 'before'): string[] {
  return call.timeline[section].map((item) => {
    if (item.kind === 'unreadable') return item.problem.path;
    return item.kind === 'turn' ? item.sentences.map(({ text }) => text).join() : item.mark;
  });
}

describe('an unreadable row', () => {
  test.for([null, 5, 'row', true, [], undefined])('%j keeps its place', (row) => {
    const call = openRows(said('a'), row, said('b'));
    expect(shown(call)).toEqual(['我是a', 'data.records[1]', '我是b']);
  });

  test.for<[Wire, string]>([
    [{ contents: 7 }, 'data.records[1].contents'],
    [{ question: {} }, 'data.records[1].question'],
    [{ contents: 'none' }, 'data.records[1].contents'],
    [{ contents: [null] }, 'data.records[1].contents[0]'],
    [{ contents: [{ sort: 'first' }] }, 'data.records[1].contents[0].sort'],
    [{ download_voice: 5 }, 'data.records[1].download_voice'],
    [{ download_voice: [['u', {}]] }, 'data.records[1].download_voice[0][1]'],
    [{ notify: [] }, 'data.records[1].notify'],
    [{ question_index: 'first' }, 'data.records[1].question_index'],
    [{ bridge_status: {} }, 'data.records[1].bridge_status'],
  ])('with %j keeps its place and names the value', ([odd, path]) => {
    const call = openRows(said('a'), said('odd', odd), said('b'));
    expect(shown(call)).toEqual(['我是a', path, '我是b']);
  });

  test.for<[Wire, string]>([
    [{ created_at: 'soon' }, 'data.records[0].created_at'],
    [{ score: 'high' }, 'data.records[0].score'],
    [{ callee: {} }, 'data.records[0].callee'],
  ])('is not one for %j: the words stay, and the value is named', ([odd, path]) => {
    const call = openRows(said('odd', odd));
    expect(shown(call)).toEqual(['我是odd']);
    expect(call.problems.map((problem) => problem.path)).toEqual([path]);
  });

  test('tells what stood there', () => {
    const call = openRows(said('odd', { contents: 7 }));
    expect(call.timeline.before[0]).toMatchObject({ problem: { found: '7' } });
  });

  test('is not among the call’s problems, since it is shown where it stands', () => {
    expect(openRows(said('odd', { contents: 7 })).problems).toEqual([]);
  });

  test('after the transfer stays after it', () => {
    const call = openRows(said('a'), said('odd', { bridge_status: 4, contents: 7 }));
    expect(shown(call, 'after')).toEqual(['data.records[1].contents']);
  });

  test('after the transfer stays after it, though its question was there before', () => {
    const late = { bridge_status: 4, question_index: 3 };
    const call = openRows(said('a', late), said('odd', { ...late, contents: 7 }));
    expect(shown(call, 'before')).toEqual([]);
    expect(shown(call, 'after')).toEqual(['我是a', 'data.records[1].contents']);
  });

  test('never hides a readable row', () => {
    const late = { bridge_status: 4 };
    const call = openRows(
      said('odd', { ...late, question_index: 'first' }),
      said('a', { ...late, question_index: null }),
    );
    expect(shown(call, 'after')).toEqual(['data.records[0].question_index', '我是a']);
  });

  test('that is a finished sentence still drops the partials before it', () => {
    const partial = said('early', { notify: 'asrprogress_notify' });
    const call = openRows(partial, said('odd', { contents: 7 }));
    expect(shown(call)).toEqual(['data.records[1].contents']);
  });
});

test.for(Object.keys(createRecord()))('a row may lack %s', (key) => {
  const { [key]: _, ...row } = createRecord();
  const [item] = openRows(row).timeline.before;
  expect(item?.kind).not.toBe('unreadable');
});

describe('ids', () => {
  test('are the rows’ own', () => {
    const call = openRows(said('a'), said('b'));
    expect(call.events.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test.for([null, '', undefined])('are the row’s place when missing: %j', (id) => {
    expect(openRows(said('a'), said('b', { id })).events[1]?.id).toBe('row-1');
  });

  test('are the row’s place when another row has the same', () => {
    const call = openRows(said('a'), said('a'), said('a'));
    expect(call.events.map(({ id }) => id)).toEqual(['a', 'row-1', 'row-2']);
  });

  test('differ even when a row is named as another’s place', () => {
    const call = openRows(said('row-1'), said('b', { id: null }));
    expect(new Set(call.events.map(({ id }) => id)).size).toBe(2);
  });
});

describe('rows that the rules hide', () => {
  test('stay among the events, in no section', () => {
    const call = openRows(said('early', { notify: 'asrprogress_notify' }), said('late'));
    expect(call.events.map(({ id, section }) => [id, section])).toEqual([
      ['early', null],
      ['late', 'before'],
    ]);
    expect(shown(call)).toEqual(['我是late']);
  });

  test('are found by number or text alike', () => {
    const call = openRows(
      said('a', { bridge_status: '4', question_index: 1 }),
      said('b', { bridge_status: 4, question_index: '1' }),
    );
    expect(shown(call, 'after')).toEqual(['我是a']);
  });

  test('are none before a transfer whose status is written "0"', () => {
    expect(shown(openRows(said('a', { bridge_status: '0' })))).toEqual(['我是a']);
  });
});
