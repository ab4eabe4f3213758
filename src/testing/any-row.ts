import fc from 'fast-check';
import { createQuietRecord } from './builders.ts';

const words = fc.option(
  fc.constantFrom(
    '',
    '喂',
    '甲\n乙',
    '您好{$name}',
    '打13912345678',
    '卡号是6222 0212 3456 7890 128，电话一三九一二三四五六七八',
    '好<break time="500ms"/>请讲',
  ),
);
const notify = fc.constantFrom(
  'enter',
  'asrprogress_notify',
  'asrmessage_notify',
  'playback_result',
  'wait_result',
  'bridge_result',
  'leave',
  'start_asr_result',
  'brand_new',
);
const contents = fc.array(fc.record({ sort: fc.nat(3), translate_text: words }), { maxLength: 3 });
/** Rows of every kind, plain and odd, a few of them unreadable. */
export const anyRow = fc
  .record({
    id: fc.constantFrom('a', 'b', 'row-0', 'row-1', 'a-answer', '', null),
    notify,
    question_index: fc.constantFrom(null, 0, 1, 2, '1'),
    bridge_status: fc.constantFrom(null, 0, '', 1, 2, 4),
    question: words,
    voice: fc.constantFrom('', null, 'said'),
    answer_content: words,
    answer_text: fc.constantFrom(null, '1开场白'),
    contents: fc.oneof(
      { weight: 5, arbitrary: contents },
      { weight: 1, arbitrary: fc.constant(7) },
    ),
    download_voice: fc.array(fc.array(fc.constant('u'), { maxLength: 2 }), { maxLength: 3 }),
    play_ms: fc.nat(2),
  })
  .map((overrides) => createQuietRecord(overrides));
