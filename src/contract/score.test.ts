import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { base, card, scale, yesNo } from '../testing/scorecards.ts';
import type { Answer } from './answer.ts';
import { askedQuestions, scoreAnswers } from './score.ts';
import { optionsOf, type Question, scorecardDefinition } from './scorecard.ts';

const value = (given: string | number | string[]): Answer => ({ isApplicable: true, value: given });
const notApplicable: Answer = { isApplicable: false };

describe('a score', () => {
  test('is the weighted mean of the questions in a section, and of the sections', () => {
    const sections = [
      { weight: 3, questions: [yesNo('a', { weight: 2 }), scale('b')] },
      { weight: 1, questions: [yesNo('c')] },
    ];
    const answers = { a: value('yes'), b: value('2'), c: value('no') };
    const { score, sections: scores } = scoreAnswers(card(...sections), answers);
    // (2 × 1 + 1 × 1/4) ÷ 3 = 3/4; (3 × 3/4 + 1 × 0) ÷ 4 = 9/16.
    expect(scores.map((each) => each.score)).toEqual([75, 0]);
    expect(score).toBe(56.25);
  });

  test('counts neither what does not apply nor what is not answered', () => {
    const sections = [{ questions: [yesNo('a'), yesNo('b')] }, { questions: [yesNo('c')] }];
    expect(scoreAnswers(card(...sections), { a: value('yes'), b: notApplicable }).score).toBe(100);
  });

  test('is none where nothing applies', () => {
    const { score, withoutFatal, sections } = scoreAnswers(card({ questions: [yesNo('a')] }), {
      a: notApplicable,
    });
    expect([score, withoutFatal, sections[0]?.score]).toEqual([null, null, null]);
  });

  test('is 0 after a fatal option or a critical question without points, the other kept beside', () => {
    const options = [
      { id: 'fine', text: 'Fine', points: 2, isFatal: false },
      { id: 'misled', text: 'Misled', points: 1, isFatal: true },
    ];
    const single: Question = { ...base, id: 'x', text: 'x', kind: 'single', options };
    const fatal = card({ questions: [single, yesNo('a')] });
    expect(scoreAnswers(fatal, { x: value('misled'), a: value('yes') })).toMatchObject({
      ...{ score: 0, withoutFatal: 75, fatal: ['x'] },
    });
    const critical = card({ questions: [yesNo('c', { isCritical: true }), yesNo('a')] });
    expect(scoreAnswers(critical, { c: value('no'), a: value('yes') })).toMatchObject({
      ...{ score: 0, withoutFatal: 50, fatal: ['c'] },
    });
    expect(scoreAnswers(critical, { c: notApplicable, a: value('yes') }).fatal).toEqual([]);
  });

  test('counts a number within its bounds, several options together, and no words', () => {
    const number: Question = { ...base, id: 'n', text: 'n', kind: 'number', points: 4, most: 3 };
    const options = ['a', 'b', 'c'].map((id) => ({ id, text: id, points: 1, isFatal: false }));
    const multiple: Question = { ...base, id: 'm', text: 'm', kind: 'multiple', options };
    const text: Question = { ...base, id: 't', text: 't', kind: 'text' };
    const answers = { n: value(3), m: value(['a', 'c']), t: value('words') };
    const { sections } = scoreAnswers(
      card({ questions: [number] }, { questions: [multiple] }, { questions: [text] }),
      answers,
    );
    expect(sections.map(({ score }) => score)).toEqual([100, 200 / 3, null]);
  });

  test('leaves out what depends on another answer, and what depends on that', () => {
    const questions = [
      yesNo('a'),
      yesNo('b', { dependsOn: { question: 'a', options: ['no'] } }),
      yesNo('c', { dependsOn: { question: 'b', options: ['yes'] } }),
    ];
    const answers = { a: value('yes'), b: value('yes'), c: value('no') };
    expect(askedQuestions(questions, answers).map(({ id }) => id)).toEqual(['a']);
    expect(scoreAnswers(card({ questions }), answers).score).toBe(100);
    expect(scoreAnswers(card({ questions }), { ...answers, a: value('no') }).score).toBeCloseTo(
      100 / 3,
      10,
    );
  });
});

const anyWeight = fc.integer({ min: 1, max: 60 });

/** Questions without dependencies, and an answer to each. */
const anyAnswered = fc
  .oneof(
    fc.record({ kind: fc.constant('scale' as const), to: fc.integer({ min: 2, max: 10 }) }),
    fc.record({
      kind: fc.constant('single' as const),
      points: fc.array(fc.nat(20), { minLength: 2, maxLength: 9 }),
    }),
  )
  .chain((shape) => {
    const makes =
      (weight: number, isCritical: boolean) =>
      (id: string): Question => {
        const common = { ...base, id, text: id, weight, isCritical };
        if (shape.kind === 'scale') return { ...common, kind: 'scale', from: 1, to: shape.to };
        const options = shape.points.map((points, at) => {
          return { id: `o${at}`, text: `Option ${at}`, points, isFatal: false };
        });
        return { ...common, kind: 'single', options };
      };
    const count = shape.kind === 'scale' ? shape.to : shape.points.length;
    return fc.record({
      make: fc.tuple(anyWeight, fc.boolean()).map(([weight, critical]) => makes(weight, critical)),
      choice: fc.option(fc.nat(count - 1), { freq: 6 }),
    });
  });

const anyReview = fc
  .array(
    fc.record({ weight: anyWeight, items: fc.array(anyAnswered, { minLength: 1, maxLength: 6 }) }),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((sections) => {
    const answers: Record<string, Answer> = {};
    const built = sections.map(({ weight, items }, sectionAt) => ({
      weight,
      questions: items.map(({ make, choice }, at) => {
        const question = make(`q${sectionAt}-${at}`);
        const option = choice === null ? undefined : optionsOf(question)[choice];
        answers[question.id] = option ? value(option.id) : notApplicable;
        return question;
      }),
    }));
    return { card: card(...built), answers };
  });

describe('any score', () => {
  test('is between 0 and 100, or none', () => {
    fc.assert(
      fc.property(anyReview, ({ card, answers }) => {
        const { score, withoutFatal, fatal, sections } = scoreAnswers(card, answers);
        for (const each of [score, withoutFatal, ...sections.map((section) => section.score)]) {
          if (each === null) continue;
          expect(each).toBeGreaterThanOrEqual(0);
          expect(each).toBeLessThanOrEqual(100);
        }
        expect(score).toBe(fatal.length > 0 ? 0 : withoutFatal);
      }),
    );
  });

  test('stays the same to the last digit in any order, and with all weights scaled alike', () => {
    fc.assert(
      fc.property(anyReview, fc.integer({ min: 2, max: 16 }), ({ card, answers }, factor) => {
        const { score, withoutFatal } = scoreAnswers(card, answers);
        const turned = {
          ...card,
          sections: card.sections.toReversed().map((section) => ({
            ...section,
            weight: section.weight * factor,
            questions: section.questions.toReversed().map((question) => {
              return { ...question, weight: question.weight * factor };
            }),
          })),
        };
        expect(scoreAnswers(turned, answers)).toMatchObject({ score, withoutFatal });
      }),
    );
  });

  test('is never lowered by more points', () => {
    fc.assert(
      fc.property(anyReview, fc.nat(), ({ card, answers }, pick) => {
        const questions = card.sections.flatMap((section) => section.questions);
        const question = questions[pick % questions.length];
        const given = question && answers[question.id];
        if (!question || !given?.isApplicable) return;
        const before = scoreAnswers(card, answers);
        const pointsNow = optionsOf(question).find(({ id }) => id === given.value)?.points ?? 0;
        for (const { id, points } of optionsOf(question)) {
          if (points < pointsNow) continue;
          const after = scoreAnswers(card, { ...answers, [question.id]: value(id) });
          expect(after.score ?? 0).toBeGreaterThanOrEqual(before.score ?? 0);
          expect(after.withoutFatal ?? 0).toBeGreaterThanOrEqual(before.withoutFatal ?? 0);
        }
      }),
    );
  });
});

describe('a definition', () => {
  const faultsOf = (definition: unknown): string[] =>
    (scorecardDefinition.safeParse(definition).error?.issues ?? []).map(
      ({ path, message }) => `${path.join('.')} ${message}`,
    );
  const whole = card({ questions: [yesNo('a'), scale('b')] });
  const withQuestions = (...questions: Question[]) => {
    return { ...whole, sections: [{ ...whole.sections[0], questions }] };
  };

  test('names its faults by path', () => {
    expect(faultsOf(withQuestions(yesNo('a'), yesNo('a')))).toEqual([
      'sections.0.questions.1.id is used twice: a',
    ]);
    expect(faultsOf(withQuestions(scale('a', { from: 5, to: 5 })))).toEqual([
      'sections.0.questions.0.to must be above the lowest value',
    ]);
    expect(
      faultsOf(
        withQuestions(yesNo('a', { dependsOn: { question: 'b', options: ['x'] } }), yesNo('b')),
      ),
    ).toEqual(['sections.0.questions.0.dependsOn names no question before this one']);
    expect(
      faultsOf(
        withQuestions(yesNo('a'), yesNo('b', { dependsOn: { question: 'a', options: ['x'] } })),
      ),
    ).toEqual(['sections.0.questions.1.dependsOn names no option of that question: x']);
  });

  test('may be in both languages', () => {
    expect(faultsOf({ ...whole, title: { 'zh-CN': '外呼销售', en: 'Outbound sales' } })).toEqual(
      [],
    );
    expect(faultsOf({ ...whole, title: { en: 'Outbound sales' } })).toHaveLength(1);
  });
});
