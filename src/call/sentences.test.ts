import { describe, expect, test } from 'vitest';
import { createEvent, createTemplates } from '../testing/builders.ts';
import { answerSentences, customerSentence } from './sentences.ts';

function answerOf(content: string | null, templates: (string | null)[], voices: string[][]) {
  const event = createEvent({
    answerContent: content,
    contents: createTemplates(...templates),
    downloadVoice: voices,
  });
  const { sentences, looseClips, doubts } = answerSentences(event, 't');
  return {
    texts: sentences.map(({ text }) => text),
    templates: sentences.map(({ template }) => template),
    clips: sentences.map(({ clips }) => clips.map(({ url }) => url)),
    loose: looseClips.map(({ url }) => url),
    doubts,
  };
}

describe('an answer whose counts agree', () => {
  test('pairs lines, templates and clips in order', () => {
    expect(answerOf('甲\n乙', ['甲', '{$b}'], [['u'], ['v']])).toEqual({
      texts: ['甲', '乙'],
      templates: ['甲', '{$b}'],
      clips: [['u'], ['v']],
      loose: [],
      doubts: [],
    });
  });

  test('keeps several clips of one sentence together', () => {
    expect(answerOf('甲\n乙', ['甲', '乙'], [['u', 'v'], ['w']]).clips).toEqual([
      ['u', 'v'],
      ['w'],
    ]);
  });

  test('leaves a sentence without a clip where its entry is empty', () => {
    expect(answerOf('甲\n乙', ['甲', '乙'], [[], ['v']]).clips).toEqual([[], ['v']]);
  });

  test('keeps the lines of a template of several lines together', () => {
    const answer = answerOf('甲一\n甲二\n乙', ['甲一\n甲二', '乙'], [['u'], ['v']]);
    expect(answer.texts).toEqual(['甲一\n甲二', '乙']);
    expect(answer.clips).toEqual([['u'], ['v']]);
    expect(answer.doubts).toEqual([]);
  });

  test('does not count blank lines', () => {
    expect(answerOf('甲\r\n\r\n  \n乙\n', ['甲\n', '乙'], []).texts).toEqual(['甲', '乙']);
  });
});

describe('an answer without templates', () => {
  test('pairs lines and clips when they agree', () => {
    const answer = answerOf('甲\n乙', [], [['u'], ['v']]);
    expect(answer.clips).toEqual([['u'], ['v']]);
    expect(answer.doubts).toEqual([]);
  });

  test('pairs no clip when they do not', () => {
    const answer = answerOf('甲\n乙', [], [['u']]);
    expect(answer).toMatchObject({ clips: [[], []], loose: ['u'], doubts: ['clips'] });
  });
});

describe('an answer whose words are missing', () => {
  test.for([null, '', ' \n'])('%j shows the templates', (content) => {
    const answer = answerOf(content, ['甲', '乙{$b}'], [['u'], ['v']]);
    expect(answer.texts).toEqual(['甲', '乙{$b}']);
    expect(answer.clips).toEqual([['u'], ['v']]);
  });

  test('has its clips all the same', () => {
    expect(answerOf(null, [], [['u'], ['v']])).toEqual({
      texts: [],
      templates: [],
      clips: [],
      loose: ['u', 'v'],
      doubts: [],
    });
  });

  test('has nothing when nothing was said', () => {
    expect(answerOf(null, [], [])).toMatchObject({ texts: [], loose: [], doubts: [] });
  });
});

const counts = [0, 1, 2, 3];
const combinations = counts.flatMap((lines) =>
  counts.flatMap((templates) => counts.map((clips) => ({ lines, templates, clips }))),
);

describe.for(combinations)('$lines lines, $templates templates, $clips clips', (combination) => {
  const { lines, templates, clips } = combination;
  const named = (name: string, count: number) =>
    Array.from({ length: count }, (_, at) => name + at);
  const answer = answerOf(
    named('行', lines).join('\n'),
    named('句', templates),
    named('u', clips).map((url) => [url]),
  );
  const sentences = lines || templates;

  test('lose no words and no clip', () => {
    expect(answer.texts).toEqual(lines > 0 ? named('行', lines) : named('句', templates));
    expect([...answer.clips.flat(), ...answer.loose]).toEqual(named('u', clips));
  });

  test('doubt the templates unless there are as many as lines', () => {
    const isCertain = lines === 0 || templates === 0 || lines === templates;
    expect(answer.doubts.includes('templates')).toBe(!isCertain);
    if (!isCertain) expect(answer.templates).toEqual(named('行', lines).map(() => null));
  });

  test('pair the clips only when that is certain', () => {
    const isCertain = clips === sentences && !answer.doubts.includes('templates');
    expect(answer.clips.flat()).toEqual(isCertain ? named('u', clips) : []);
    expect(answer.doubts.includes('clips')).toBe(!isCertain && clips > 0 && sentences > 0);
  });
});

describe('clip ids', () => {
  test('are unique in an answer, paired or loose', () => {
    for (const voices of [
      [['u', 'v'], ['w']],
      [['u', 'v'], ['w'], ['x', 'y']],
    ]) {
      const event = createEvent({ answerContent: '甲\n乙', downloadVoice: voices });
      const { sentences, looseClips } = answerSentences(event, 't');
      const ids = [...sentences.flatMap(({ clips }) => clips), ...looseClips].map(({ id }) => id);
      expect(new Set(ids).size).toBe(voices.flat().length);
    }
  });

  test('stay the same when the links are renewed', () => {
    const idsOf = (url: string) => {
      const event = createEvent({ answerContent: '甲', downloadVoice: [[url]] });
      return answerSentences(event, 't').sentences.map(({ clips }) => clips.map(({ id }) => id));
    };
    expect(idsOf('u')).toEqual(idsOf('v'));
  });
});

describe('what the customer said', () => {
  test('is one sentence with its recording', () => {
    const sentence = customerSentence(createEvent({ question: '你哪里', voice: 'u' }), 't');
    expect(sentence.segments).toEqual([{ kind: 'text', text: '你哪里' }]);
    expect(sentence.clips.map(({ url }) => url)).toEqual(['u']);
  });

  test('may have a recording and no words', () => {
    const sentence = customerSentence(createEvent({ question: null, voice: 'u' }), 't');
    expect([sentence.text, sentence.segments, sentence.clips.length]).toEqual(['', [], 1]);
  });

  test('may have words and no recording', () => {
    expect(customerSentence(createEvent({ question: '喂', voice: null }), 't').clips).toEqual([]);
  });
});
