import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCues } from '../call/track.ts';
import type { Call, TimelineItem } from '../call/types.ts';
import { anyRow } from '../testing/any-row.ts';
import { openRows, type Wire } from '../testing/builders.ts';

const sections = ['before', 'after'] as const;
const rows = fc.array(anyRow, { maxLength: 10 });

function itemsOf(call: Call): TimelineItem[] {
  return sections.flatMap((section) => call.timeline[section]);
}

function forAll(check: (call: Call, rows: Wire[]) => void): void {
  fc.assert(
    fc.property(rows, (all) => check(openRows(...all), all)),
    { numRuns: 200 },
  );
}

function expectUnique(ids: string[]): void {
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
}

describe('a call of any rows', () => {
  test('has items whose ids differ', () => {
    forAll((call) => expectUnique(itemsOf(call).map(({ id }) => id)));
  });

  test('has cues whose ids differ, each its clip’s', () => {
    forAll((call) => {
      const cues = toCues(call);
      expectUnique(cues.map(({ id }) => id));
      expect(cues.every(({ id, clip }) => clip === null || clip.id === id)).toBe(true);
    });
  });

  test('shows what each row that is not hidden says, once, and nothing of a hidden one', () => {
    forAll((call) => {
      const turns = itemsOf(call).filter((item) => item.kind === 'turn');
      for (const event of call.events) {
        const own = turns.filter((turn) => turn.event === event);
        const hears = Boolean(event.question || event.voice);
        const answers =
          Boolean(event.answerContent) ||
          event.contents.length > 0 ||
          event.downloadVoice.flat().length > 0;
        const isShown = event.section !== null;
        const customers = own.filter(({ speaker }) => speaker === 'customer');
        expect(customers).toHaveLength(isShown && hears ? 1 : 0);
        expect(own.length - customers.length).toBe(isShown && answers ? 1 : 0);
      }
    });
  });

  test('shows every row somewhere, unless the rules hide it', () => {
    forAll((call) => {
      const items = itemsOf(call);
      const shown = call.events.filter(({ section }) => section !== null);
      for (const event of shown) {
        expect(items.some((item) => item.kind !== 'unreadable' && item.event === event)).toBe(true);
      }
    });
  });

  test('shows every unreadable row', () => {
    forAll((call, all) => {
      const unreadable = itemsOf(call).filter(({ kind }) => kind === 'unreadable');
      expect(unreadable).toHaveLength(all.filter((row) => row.contents === 7).length);
    });
  });

  test('loses no recording of a row that is shown', () => {
    forAll((call) => {
      const shown = call.events.filter(({ section }) => section !== null);
      const links = shown.flatMap(({ voice, downloadVoice }) => [
        ...(voice ? [voice] : []),
        ...downloadVoice.flat(),
      ]);
      expect(
        toCues(call)
          .flatMap(({ clip }) => clip?.url ?? [])
          .sort(),
      ).toEqual(links.sort());
    });
  });

  test('keeps the order of the rows in each section', () => {
    forAll((call) => {
      for (const section of sections) {
        const items = call.timeline[section].filter((item) => item.kind !== 'unreadable');
        const order = items.map(({ event }) => event.index);
        expect(order).toEqual(order.toSorted((a, b) => a - b));
      }
    });
  });
});
