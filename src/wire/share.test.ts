import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareCommonTexts } from './share.ts';

const value = fc.oneof(fc.constantFrom('您好', '', 'an-id'), fc.jsonValue({ maxDepth: 1 }));
const template = fc.oneof(fc.record({ id: value, translate_text: value }), fc.jsonValue());
const row = fc.oneof(
  fc.record({
    answer_content: value,
    upstream_answer_content: value,
    contents: fc.oneof(fc.array(template), fc.jsonValue()),
  }),
  fc.jsonValue(),
);

test('rows that share their texts read as before, whatever stands in them', () => {
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const before = structuredClone(rows);
      shareCommonTexts(rows);
      expect(rows).toEqual(before);
    }),
    { numRuns: 1000 },
  );
});
