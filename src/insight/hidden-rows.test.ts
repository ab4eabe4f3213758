import { describe, expect, test } from 'vitest';
import type { Call } from '../call/types.ts';
import { createQuietRecord, openRows, type Wire } from '../testing/builders.ts';
import { customerWordsHidden, hiddenItems, hiddenRows } from './hidden-rows.ts';

function row(notify: string, question_index: number, question: string, rest: Wire = {}): Wire {
  return createQuietRecord({ id: question, notify, question_index, question, ...rest });
}

function partial(index: number, question: string, rest?: Wire): Wire {
  return row('asrprogress_notify', index, question, rest);
}

function final(index: number, question: string, rest?: Wire): Wire {
  return row('asrmessage_notify', index, question, rest);
}

function clausesOf(call: Call): unknown[] {
  return hiddenRows(call).map(({ event, clause }) => [event.id, clause]);
}

describe('hidden rows', () => {
  test('are partials before any finished sentence', () => {
    expect(clausesOf(openRows(partial(1, '甲'), final(2, '乙')))).toEqual([['甲', 'before-final']]);
  });

  test('are partials of a question already kept', () => {
    const call = openRows(final(1, '甲'), partial(1, '乙'), partial(2, '丙'), partial(2, '丁'));
    expect(clausesOf(call)).toEqual([
      ['乙', 'known-question'],
      ['丁', 'known-question'],
    ]);
  });

  test('are repeated questions after the transfer', () => {
    const after = { bridge_status: 4 };
    const call = openRows(final(1, '甲'), final(1, '乙', after), partial(1, '丙', after));
    expect(clausesOf(call)).toEqual([['丙', 'repeated-after-transfer']]);
  });

  test('are partials of a question that was itself hidden after the transfer', () => {
    const after = { bridge_status: 4 };
    const call = openRows(final(1, '甲', after), final(1, '乙', after), partial(1, '丙'));
    expect(clausesOf(call)).toEqual([
      ['乙', 'repeated-after-transfer'],
      ['丙', 'known-question'],
    ]);
  });

  test('are also those that only an unreadable row hides', () => {
    const unreadable = (notify: string) => ({ ...row(notify, 1, ''), contents: 7 });
    expect(clausesOf(openRows(partial(1, '甲'), unreadable('asrmessage_notify')))).toEqual([
      ['甲', 'before-final'],
    ]);
    expect(clausesOf(openRows(unreadable('enter'), partial(1, '甲')))).toEqual([
      ['甲', 'known-question'],
    ]);
  });

  test('carry the customer’s words, trimmed', () => {
    const call = openRows(partial(1, ' 甲 '), partial(1, '', { id: 'b' }), final(1, '丙'));
    expect(hiddenRows(call).map((hidden) => hidden.customerWords)).toEqual(['甲', null]);
  });
});

describe('the whole timeline', () => {
  test('has the hidden rows in their places', () => {
    const call = openRows(
      partial(1, '甲'),
      final(1, '乙'),
      { contents: 7 },
      partial(1, '丙'),
      final(2, '丁', { bridge_status: 4 }),
      final(2, '戊', { bridge_status: 4 }),
    );
    const { before, after } = hiddenItems(call);
    expect(before.map(({ id }) => id)).toEqual([
      '甲-question',
      '乙-question',
      'row-2',
      '丙-question',
    ]);
    expect(after.map(({ id }) => id)).toEqual(['丁-question', '戊-question']);
  });

  test('is the timeline where nothing is hidden', () => {
    const call = openRows(final(1, '甲'), final(2, '乙'));
    expect(hiddenItems(call)).toEqual(call.timeline);
  });
});

describe('words of the customer', () => {
  test('are hidden when no shown row has just them', () => {
    const call = openRows(partial(1, '甲'), partial(1, '甲乙 '), partial(1, ''), final(1, '甲乙'));
    expect(customerWordsHidden(call)).toBe(1);
  });
});
