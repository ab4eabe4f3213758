import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createQuietRecord, openCall, openRows, type Wire } from '../testing/builders.ts';
import { type CueLength, gapMs, layOut, type Track, toCues } from './track.ts';
import { transcriptJson, transcriptText, transcriptVtt } from './transcript.ts';
import type { Call } from './types.ts';

const words = {
  speakers: { robot: '机器人', customer: '客户', agent: '坐席' },
  before: '转接前',
  after: '转接后',
  transfer: '转接成功',
};
const id = 'c431f832-6044-44c1-bd4a-a65879bc6163';
const mobile = '17838463327';

/** The track of a call whose clips last so long, in ms each; the gaps last `gapMs`. */
function trackOf(call: Call, ms = 1500): Track {
  const decoded: CueLength = { ms, standing: 'decoded' };
  const missing: CueLength = { ms: gapMs, standing: 'missing' };
  return layOut(toCues(call), ({ clip }) => (clip ? decoded : missing));
}

const hello = createQuietRecord({
  id: 'hello',
  answer_text: '1开场白',
  answer_content: '喂，您好\n请问是小王吗',
  download_voice: [['https://clips/one'], ['https://clips/two']],
});
const who = createQuietRecord({ id: 'who', question: '你哪里', voice: 'https://clips/who' });
const loose = createQuietRecord({
  id: 'loose',
  answer_content: '甲\n乙',
  download_voice: [['https://clips/loose']],
});
const agent = createQuietRecord({
  id: 'agent',
  bridge_status: 4,
  question_index: 9,
  answer_content: '我是坐席',
  download_voice: [['https://clips/agent']],
});

function textOf(rows: Wire[], record: Wire = {}): string {
  const call = openCall({ rows, record });
  return transcriptText(call, trackOf(call), words);
}

function vttOf(rows: Wire[], ms?: number, record: Wire = {}): string {
  const call = openCall({ rows, record });
  return transcriptVtt(call, trackOf(call, ms), words);
}

function jsonOf(rows: Wire[], record: Wire = {}) {
  const call = openCall({ rows, record });
  return JSON.parse(transcriptJson(call, trackOf(call)));
}

/** The words of the subtitles, without the speakers. */
function payloadsOf(vtt: string): string[] {
  return [...vtt.matchAll(/^<v [^>]*>(.*)$/gm)].map(([, payload = '']) => payload);
}

function identifiersOf(vtt: string): string[] {
  return [...vtt.matchAll(/^(.*)\n.* --> /gm)].map(([, identifier = '']) => identifier);
}

describe('a transcript as text', () => {
  test('has a line a turn, with its time in the track', () => {
    expect(textOf([hello, who])).toBe(
      `${id}\n2023-07-03 15:21:42 +08:00\n\n` +
        '[0:00 机器人] 喂，您好 请问是小王吗\n[0:03 客户] 你哪里\n',
    );
  });

  test('has a heading for each side of a transfer', () => {
    expect(textOf([hello, agent])).toBe(
      `${id}\n2023-07-03 15:21:42 +08:00\n\n` +
        '转接前\n[0:00 机器人] 喂，您好 请问是小王吗\n\n转接成功\n\n转接后\n[0:03 坐席] 我是坐席\n',
    );
  });

  test('says nothing of a side where nobody spoke', () => {
    const failed = createQuietRecord({ notify: 'bridge_result', bridge_status: 2 });
    expect(textOf([who, failed])).toMatch(/\n\n转接前\n\[0:00 客户\] 你哪里\n\n转接成功\n$/);
  });

  test('has the words of a turn whose clips are not certain', () => {
    expect(textOf([loose])).toContain('[0:00 机器人] 甲 乙\n');
  });

  test('has a dash for a turn without words', () => {
    expect(textOf([createQuietRecord({ voice: 'u' })])).toContain('[0:00 客户] —\n');
  });

  test('keeps a turn on its line', () => {
    const question = ' 喂\r\n\n您是\u2028哪位 ';
    expect(textOf([createQuietRecord({ question })])).toContain('[0:00 客户] 喂 您是 哪位\n');
  });

  test('has no head where neither the id nor the answer time is known', () => {
    expect(textOf([who], { id: null, answerdate: null })).toBe('[0:00 客户] 你哪里\n');
  });
});

describe('a transcript as subtitles', () => {
  test('has a cue a clip, named by its speaker', () => {
    expect(vttOf([hello, who], 1500.4)).toBe(
      [
        'WEBVTT',
        `NOTE ${id}`,
        '1.1\n00:00:00.000 --> 00:00:01.500\n<v 机器人>喂，您好',
        '1.2\n00:00:01.500 --> 00:00:03.001\n<v 机器人>请问是小王吗',
        '2.1\n00:00:03.001 --> 00:00:04.501\n<v 客户>你哪里\n',
      ].join('\n\n'),
    );
  });

  test('counts hours and beyond', () => {
    expect(vttOf([hello], 360_000_000 + 3_723_004)).toContain(
      '00:00:00.000 --> 101:02:03.004\n<v 机器人>喂',
    );
  });

  test('leaves out a sentence without a clip, but not its time', () => {
    const unrecorded = createQuietRecord({ question: '喂', voice: '' });
    const vtt = vttOf([unrecorded, who]);
    expect(payloadsOf(vtt)).toEqual(['你哪里']);
    expect(vtt).toContain('\n2.1\n00:00:00.600 --> ');
  });

  test('identifies a clip by its turn’s number and its sentence’s place there', () => {
    const download_voice = [['u', 'v'], [], ['w']];
    const answer = createQuietRecord({ answer_content: '甲\n乙\n丙', download_voice });
    expect(identifiersOf(vttOf([who, answer, who, loose]))).toEqual([
      '1.1',
      '2.1',
      '2.1.2',
      '2.3',
      '3.1',
      '4.1',
    ]);
  });

  test('counts the clips of a turn where they are certainly no sentence’s', () => {
    const unpaired = createQuietRecord({ answer_content: '甲', download_voice: [['u'], ['v']] });
    expect(identifiersOf(vttOf([unpaired]))).toEqual(['1.1', '1.2']);
  });

  test.for([0, 0.4])('leaves out clips of %d ms', (ms) => {
    expect(vttOf([who], ms)).toBe(`WEBVTT\n\nNOTE ${id}\n`);
  });

  test('has a dash for a clip without words', () => {
    expect(payloadsOf(vttOf([createQuietRecord({ voice: 'u' })]))).toEqual(['—']);
  });

  test('is not broken by markup, arrows and line breaks', () => {
    const question = '3 < 5 甲&amp;乙\n\n00:00 --> 00:01\r丙';
    expect(payloadsOf(vttOf([createQuietRecord({ question, voice: 'u' })]))).toEqual([
      '3 &lt; 5 甲&amp;amp;乙 00:00 --&gt; 00:01 丙',
    ]);
  });

  test('is not broken by an odd id', () => {
    expect(vttOf([], 0, { id: 'a\n\nb --> c' })).toBe('WEBVTT\n\nNOTE a b --&gt; c\n');
  });
});

describe('a transcript as JSON', () => {
  test('has the call, its turns and their sentences', () => {
    const [before, after] = ['before', 'after'];
    expect(jsonOf([hello, who, agent])).toEqual({
      call: {
        id,
        calledAt: '2023-07-03T15:21:31+08:00',
        answeredAt: '2023-07-03T15:21:42+08:00',
        hungUpAt: '2023-07-03T15:21:50+08:00',
      },
      durationMs: 6000,
      turns: [
        {
          id: 'hello-answer',
          number: 1,
          speaker: 'robot',
          section: before,
          node: '1开场白',
          startMs: 0,
          endMs: 3000,
          sentences: [
            { text: '喂，您好', startMs: 0, endMs: 1500, hasAudio: true },
            { text: '请问是小王吗', startMs: 1500, endMs: 3000, hasAudio: true },
          ],
        },
        {
          id: 'who-question',
          number: 2,
          speaker: 'customer',
          section: before,
          node: null,
          startMs: 3000,
          endMs: 4500,
          sentences: [{ text: '你哪里', startMs: 3000, endMs: 4500, hasAudio: true }],
        },
        {
          id: 'agent-answer',
          number: 3,
          speaker: 'agent',
          section: after,
          node: null,
          startMs: 4500,
          endMs: 6000,
          sentences: [{ text: '我是坐席', startMs: 4500, endMs: 6000, hasAudio: true }],
        },
      ],
    });
  });

  test('has a sentence of several clips from the first to the last', () => {
    const download_voice = [['u', 'v'], ['w']];
    const { turns } = jsonOf([createQuietRecord({ answer_content: '甲\n乙', download_voice })]);
    expect(turns[0].sentences).toMatchObject([
      { startMs: 0, endMs: 3000 },
      { startMs: 3000, endMs: 4500 },
    ]);
  });

  test('has no audio for a sentence without a clip', () => {
    const { turns } = jsonOf([createQuietRecord({ question: '喂', voice: '' })]);
    expect(turns[0].sentences).toEqual([{ text: '喂', startMs: 0, endMs: gapMs, hasAudio: false }]);
  });

  test('has no times for sentences whose clips are not certain, but for their turn', () => {
    const [turn] = jsonOf([loose]).turns;
    expect(turn).toMatchObject({ startMs: 0, endMs: 1500 });
    expect(turn.sentences).toEqual([
      { text: '甲', startMs: null, endMs: null, hasAudio: false },
      { text: '乙', startMs: null, endMs: null, hasAudio: false },
    ]);
  });

  test('has null for times that are not known', () => {
    const unknown = { id: null, calldate: null, answerdate: null, hangupdate: null };
    const { call } = jsonOf([], unknown);
    expect(call).toEqual({ id: null, calledAt: null, answeredAt: null, hungUpAt: null });
  });

  test('is indented by two spaces', () => {
    const call = openCall({ rows: [] });
    const json = transcriptJson(call, trackOf(call));
    expect(json.split('\n').slice(0, 3)).toEqual(['{', '  "call": {', `    "id": "${id}",`]);
  });
});

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
  fc
    .array(fc.constantFrom('-->', '\n', '\r', '&', '<', '>', '喂', ' ', '\u2028', '\0', '\ud800'))
    .map((pieces) => pieces.join('')),
);
const row = fc
  .record({
    question: text,
    voice: fc.constantFrom('', 'https://clips/said'),
    answer_text: text,
    answer_content: text,
    download_voice: fc.array(fc.array(fc.constant('https://clips/u'), { maxLength: 2 }), {
      maxLength: 2,
    }),
    bridge_status: fc.constantFrom(null, 2, 4),
    question_index: fc.nat(9),
  })
  .map((overrides) => createQuietRecord(overrides));
const rows = fc.array(row, { maxLength: 6 });

/** Checks the transcripts of calls of any words, with clips of any length. */
function forAll(check: (call: Call, track: Track) => void): void {
  const clipMs = fc.double({ min: 0, max: 100_000, noNaN: true });
  fc.assert(
    fc.property(rows, fc.option(text), clipMs, (all, recordId, ms) => {
      const call = openCall({ rows: all, record: { id: recordId } });
      check(call, trackOf(call, ms));
    }),
    { numRuns: 200 },
  );
}

function msOf(time = ''): number {
  const [hours = NaN, minutes = NaN, seconds = NaN] = time.split(':').map(Number);
  return Math.round((hours * 3600 + minutes * 60 + seconds) * 1000);
}

describe('the transcripts of any words', () => {
  test('have subtitles of three lines each, each with an identifier of its own, whose times never go back', () => {
    forAll((call, track) => {
      const [head, note, ...cues] = transcriptVtt(call, track, words).trimEnd().split('\n\n');
      expect([head, note?.slice(0, 5)]).toEqual(['WEBVTT', 'NOTE ']);
      let last = 0;
      const identifiers = new Set<string>();
      for (const cue of cues) {
        const [identifier = '', timing = '', payload = '', ...rest] = cue.split(/\r\n|\r|\n/);
        expect(identifier).toMatch(/^[1-9]\d*(?:\.[1-9]\d*){1,2}$/);
        expect(rest).toEqual([]);
        identifiers.add(identifier);
        expect(timing).toMatch(/^\d{2,}:[0-5]\d:[0-5]\d\.\d{3} --> \d{2,}:[0-5]\d:[0-5]\d\.\d{3}$/);
        const [start = NaN, end = NaN] = timing.split(' --> ').map(msOf);
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
        expect(payload).toMatch(/^<v (机器人|客户|坐席)>[^<>]+$/);
      }
      expect(identifiers.size).toBe(cues.length);
    });
  });

  test('have arrows in subtitles only between times', () => {
    forAll((call, track) => {
      const vtt = transcriptVtt(call, track, words);
      const lines = vtt.split(/\r\n|\r|\n/).filter((line) => line.includes('-->'));
      expect(lines.every((line) => /^[\d:.]+ --> [\d:.]+$/.test(line))).toBe(true);
      expect(vtt).not.toMatch(/&(?!amp;|lt;|gt;)/);
    });
  });

  test('have a line of text for each turn', () => {
    forAll((call, track) => {
      const lines = transcriptText(call, track, words).split('\n');
      const turns = new Set(track.cues.map(({ turn }) => turn));
      const spoken = lines.filter((line) => /^\[[\d:]+ (机器人|客户|坐席)\] ./.test(line));
      expect(spoken.length).toBeGreaterThanOrEqual(turns.size);
    });
  });

  test('are JSON that reads back, with each turn and its sentences', () => {
    forAll((call, track) => {
      const { turns, durationMs } = JSON.parse(transcriptJson(call, track));
      const expected = [...new Set(track.cues.map(({ turn }) => turn))];
      expect(turns).toMatchObject(
        expected.map(({ id, sentences }, index) => ({
          id,
          number: index + 1,
          sentences: sentences.map(() => ({ text: expect.any(String) })),
        })),
      );
      expect(durationMs).toBe(Math.round(track.durationMs));
    });
  });

  test('have no links', () => {
    forAll((call, track) => {
      const all = transcriptText(call, track, words) + transcriptVtt(call, track, words);
      expect(all + transcriptJson(call, track)).not.toContain('https:');
    });
  });

  test('never show a mobile number, however it is written', () => {
    const around = text.map((words) => words.replaceAll(/[\d+-]/g, '·'));
    const number = fc.constantFrom(mobile, '178 3846 3327', '178-3846-3327', '178\n38463327');
    fc.assert(
      fc.property(around, number, around, (before, written, after) => {
        const said = `${before}·${written}·${after}`;
        const call = openCall({
          rows: [
            createQuietRecord({
              question: said,
              voice: 'u',
              answer_text: said,
              answer_content: said,
              download_voice: [['u']],
            }),
          ],
        });
        const track = trackOf(call);
        expect(call.record.callee).toBe(mobile);
        const all = transcriptText(call, track, words) + transcriptVtt(call, track, words);
        expect((all + transcriptJson(call, track)).replaceAll(/[ -]/g, '')).not.toContain(mobile);
      }),
    );
  });
});

test.for(['11010519491231002X', '6222 0212 3456 7890 128', '一三九一二三四五六七八'])(
  'no transcript shows %s',
  (number) => {
    const rows = [createQuietRecord({ question: `是${number}。`, voice: 'https://clips/a' })];
    const all = textOf(rows) + vttOf(rows) + JSON.stringify(jsonOf(rows));
    expect(all).not.toContain(number);
    expect(all.match(/\*[* ]*\*/g)).toHaveLength(3);
  },
);

test('no transcript shows a number of the call itself, whatever its shape', () => {
  const record = { callee: '037965551234' };
  const rows = [
    createQuietRecord({ question: '我的号码是037965551234', voice: 'https://clips/a' }),
  ];
  const json = JSON.stringify(jsonOf(rows, record));
  for (const transcript of [textOf(rows, record), vttOf(rows, undefined, record), json]) {
    expect(transcript).toContain('我的号码是037*****1234');
  }
});

test('no transcript has marks that nobody says', () => {
  const call = openRows(
    createQuietRecord({
      answer_content: '您好<break time="500ms"/>请讲(停顿1秒)好',
      contents: [],
      download_voice: [['u']],
    }),
  );
  const track = trackOf(call);
  for (const text of [
    transcriptText(call, track, words),
    transcriptVtt(call, track, words),
    transcriptJson(call, track),
  ]) {
    expect(text).toContain('您好 请讲 好');
    expect(text).not.toMatch(/break|停顿/);
  }
});
