import { describe, expect, test } from 'vitest';
import { createQuietRecord, openRows } from '../../testing/builders.ts';
import { estimateHeight, groupBySection, timelineRows } from './timeline-rows.ts';

const early = createQuietRecord({ id: 'a', question: '喂', notify: 'asrmessage_notify' });
const late = createQuietRecord({ id: 'b', question: '好', bridge_status: 4 });

function idsOf(...rows: unknown[]): string[] {
  return timelineRows(openRows(...rows)).map(({ id }) => id);
}

describe('the timeline', () => {
  test('has both sections, and the transfer between them', () => {
    expect(idsOf(late, early)).toEqual([
      'before-heading',
      'a-question',
      'transfer',
      'after-heading',
      'b-mark',
      'b-question',
    ]);
  });

  test('has no transfer where there was none', () => {
    expect(idsOf(early)).toEqual(['before-heading', 'a-question', 'after-heading', 'after-empty']);
  });

  test('says of the section before the transfer when it is empty', () => {
    expect(idsOf(late).slice(0, 3)).toEqual(['before-heading', 'before-empty', 'transfer']);
  });

  test('has no sections where there is nothing at all', () => {
    expect(idsOf()).toEqual(['empty']);
  });

  test('counts the items of each section from 1', () => {
    const rows = timelineRows(openRows(early, { ...early, id: 'c' }, late));
    const positions = rows.map((row) => (row.kind === 'item' ? row.position : null));
    expect(positions).toEqual([null, 1, 2, null, null, 1, 2]);
  });

  test('has an unreadable row in its place', () => {
    expect(idsOf(early, 'unreadable')).toContain('row-1');
  });
});

describe('grouped by section', () => {
  test('the transfer stands alone between the two', () => {
    const groups = groupBySection(timelineRows(openRows(early, late)));
    expect(groups.map((group) => group.map(({ kind }) => kind))).toEqual([
      ['heading', 'item'],
      ['transfer'],
      ['heading', 'item', 'item'],
    ]);
  });

  test('rows that begin in the middle keep their order', () => {
    const rows = timelineRows(openRows(early, late)).slice(1, 4);
    expect(groupBySection(rows).flat()).toEqual(rows);
  });

  test('no rows make no group', () => {
    expect(groupBySection([])).toEqual([]);
  });
});

describe('the estimated height', () => {
  const heightOf = (question: string) => {
    const rows = timelineRows(
      openRows(createQuietRecord({ question, notify: 'asrmessage_notify' })),
    );
    return estimateHeight(rows.find(({ kind }) => kind === 'item'));
  };

  test('grows with the words', () => {
    expect(heightOf('好'.repeat(400))).toBeGreaterThan(heightOf('好'));
  });

  test('of what is no turn is more than nothing', () => {
    expect(estimateHeight(undefined)).toBeGreaterThan(0);
  });
});
