import { describe, expect, test } from 'vitest';
import { card, scale, yesNo } from '../testing/scorecards.ts';
import { readScorecardFile, scorecardJsonSchema, writeScorecardFile } from './scorecard-file.ts';
import { issuesOf } from './scorecard-issues.ts';

const whole = card({ questions: [yesNo('a'), scale('b')] });
const origin = 'https://turnwise.example';

describe('a scorecard file', () => {
  test('is read as it was written', () => {
    const text = writeScorecardFile(whole, origin);
    expect(JSON.parse(text).$schema).toBe(`${origin}/api/v1/scorecard.schema.json`);
    expect(readScorecardFile(text)).toEqual({ definition: whole, issues: null });
  });

  test('names its faults by path', () => {
    const [section] = whole.sections;
    const questions = [
      { ...yesNo('a'), weight: 0, colour: 'red' },
      { ...scale('a', { from: 'low' as never }), text: { 'zh-CN': '语气', en: '' } },
      { ...yesNo('c'), kind: 'guess' },
    ];
    const text = JSON.stringify({ ...whole, title: '', sections: [{ ...section, questions }] });
    expect(readScorecardFile(text).issues).toEqual([
      { path: 'title', kind: 'no-words', about: '1' },
      { path: 'sections.0.questions.0.weight', kind: 'too-small', about: '1' },
      { path: 'sections.0.questions.0', kind: 'unknown-field', about: 'colour' },
      { path: 'sections.0.questions.1.text.en', kind: 'no-words', about: '1' },
      { path: 'sections.0.questions.1.from', kind: 'wrong-type', about: 'number' },
      {
        ...{ path: 'sections.0.questions.2.kind', kind: 'wrong-value' },
        about: 'yes-no, scale, single, multiple, number, text',
      },
    ]);
  });

  test('that is no JSON is told apart', () => {
    expect(() => readScorecardFile('{')).toThrow(SyntaxError);
  });

  test('has a JSON Schema that asks for what a file must have', () => {
    const schema = scorecardJsonSchema();
    expect(schema.required).toEqual([
      ...['title', 'sections', 'passMark', 'heardShare', 'rootCauses'],
    ]);
    expect(Object.keys(schema.properties ?? {})).toContain('$schema');
    expect(schema.additionalProperties).toBe(false);
  });
});

test('what is wrong between questions is told beside what each lacks', () => {
  const { sections } = card({ questions: [yesNo('a')] }, { questions: [yesNo('b')] });
  const twice = sections.map((section) => ({ ...section, questions: [yesNo('a')] }));
  expect(issuesOf({ ...whole, sections: twice, title: '' })).toMatchObject([
    { path: 'title', kind: 'no-words' },
    { path: 'sections.1.questions.0.id', kind: 'id-twice' },
  ]);
});
