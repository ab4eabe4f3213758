import { type Binding, bindingOf } from './binding.ts';
import { text } from './text.ts';
import { z } from './zod.ts';

/** The id of a section, a question or an option: unique in its scorecard, and never changed. */
export const localId = z
  .string()
  .regex(/^[A-Za-z\d][\w-]{0,63}$/, 'letters, digits, _ and -, at most 64')
  // Answers are kept by these ids in plain objects, which have properties of these names already.
  .refine((id) => !(id in {}), 'cannot be used as an id');
/** Words of a scorecard, in one language or in both; those of a draft may still be lacking. */
function wordsOf(isDraft: boolean) {
  const words = isDraft ? text(500) : text(500).trim().min(1);
  return z.union([words, z.strictObject({ 'zh-CN': words, en: words })]);
}
/** Words of a scorecard that was published, in one language or in both. */
export const localText = wordsOf(false);
export type LocalText = z.infer<typeof localText>;

/** The languages that a scorecard may be in. */
export const language = z.enum(['zh-CN', 'en']);
export type Language = z.infer<typeof language>;

/** Words of a scorecard in a language, or in the one that they are in. */
export function wordsIn(given: LocalText, wanted: Language): string {
  return typeof given === 'string' ? given : given[wanted];
}

/** How many sections a scorecard may have, questions a section, and options a question. */
export const [mostSections, mostQuestions, mostOptions] = [30, 100, 20];

const points = z.int().min(0).max(1000);
const weight = z.int().min(1).max(1000);

/** Where lost points come from. */
export const rootCause = z.enum(['script', 'recognition', 'speech', 'transfer', 'agent', 'data']);
export type RootCause = z.infer<typeof rootCause>;

/** The shape of a scorecard; that of a draft lets words, options and questions be lacking. */
function shapeOf({ isDraft }: { isDraft: boolean }) {
  const words = wordsOf(isDraft);
  const atLeast = (count: number) => (isDraft ? 0 : count);

  const option = z.strictObject({
    id: localId,
    text: words,
    points,
    /** Chosen, it fails the whole. */
    isFatal: z.boolean(),
  });

  const anyQuestion = {
    id: localId,
    text: words,
    /** What a reviewer should look for. */
    guidance: words.optional(),
    weight,
    isRequired: z.boolean(),
    mayNotApply: z.boolean(),
    /** An answer without any point fails the whole. */
    isCritical: z.boolean(),
    /** Asked only when another question, which stands before it, was answered by one of these options. */
    dependsOn: z
      .strictObject({
        question: localId,
        options: z.array(localId).min(atLeast(1)).max(mostOptions),
      })
      .optional(),
    /** The fact of the call that suggests the answer. */
    binding: bindingOf({ isDraft }).optional(),
  };

  const question = z.discriminatedUnion('kind', [
    z.strictObject({
      ...anyQuestion,
      kind: z.literal('yes-no'),
      points,
      good: z.enum(['yes', 'no']),
    }),
    z.strictObject({
      ...anyQuestion,
      kind: z.literal('scale'),
      /** The lowest value earns nothing, the highest all. */
      from: z.int().min(0).max(10),
      to: z.int().min(1).max(10),
    }),
    z.strictObject({
      ...anyQuestion,
      kind: z.literal('single'),
      options: z.array(option).min(atLeast(2)).max(mostOptions),
    }),
    z.strictObject({
      ...anyQuestion,
      kind: z.literal('multiple'),
      options: z.array(option).min(atLeast(1)).max(mostOptions),
    }),
    z.strictObject({
      ...anyQuestion,
      kind: z.literal('number'),
      points,
      /** Values within these bounds earn all points, others none. */
      least: z.number().optional(),
      most: z.number().optional(),
    }),
    z.strictObject({ ...anyQuestion, kind: z.literal('text') }),
  ]);

  const section = z.strictObject({
    id: localId,
    title: words,
    weight,
    questions: z.array(question).min(atLeast(1)).max(mostQuestions),
  });

  const whole = z.strictObject({
    title: words,
    sections: z.array(section).min(atLeast(1)).max(mostSections),
    /** The least score that passes, 0…100; null where none is set. */
    passMark: z.number().min(0).max(100).nullable(),
    /** The least share of the recording that must be heard before submitting, 0…1. */
    heardShare: z.number().min(0).max(1),
    rootCauses: z.array(rootCause).max(6),
  });
  return { question, whole };
}

/** A scorecard while it is edited: it may be incomplete, and must be whole before it is published. */
export const { whole: scorecardDraft } = shapeOf({ isDraft: true });

const published = shapeOf({ isDraft: false });
/** A question of a scorecard that was published. */
export const { question } = published;

/** What a scorecard asks, and what the answers are worth. */
export const scorecardDefinition = published.whole.superRefine((card, context) => {
  // What is wrong in itself cannot be compared with the rest.
  if (context.issues.length > 0) return;
  for (const { path, fault, message } of faultsOf(card)) {
    context.addIssue({ code: 'custom', path, message, params: { fault } });
  }
});
export type ScorecardDefinition = z.infer<typeof scorecardDefinition>;
export type Section = ScorecardDefinition['sections'][number];
export type Question = Section['questions'][number];
export type QuestionKind = Question['kind'];
export type Option = (Question & { kind: 'single' })['options'][number];

/** The questions of a scorecard, in order. */
export function questionsOf({ sections }: Pick<ScorecardDefinition, 'sections'>): Question[] {
  return sections.flatMap(({ questions }) => questions);
}

/** The options that a question is answered by, in the order of their digits; none for free values. */
export function optionsOf(
  question: Question,
): readonly Pick<Option, 'id' | 'points' | 'isFatal'>[] {
  switch (question.kind) {
    case 'yes-no':
      return ['yes', 'no'].map((id) => ({
        id,
        points: id === question.good ? question.points : 0,
        isFatal: false,
      }));
    case 'scale':
      return Array.from({ length: question.to - question.from + 1 }, (_, step) => ({
        id: String(question.from + step),
        points: step,
        isFatal: false,
      }));
    case 'single':
    case 'multiple':
      return question.options;
    default:
      return [];
  }
}

/** What the shape alone does not tell. */
export type FaultKind =
  | 'id-twice'
  | 'scale-bounds'
  | 'number-bounds'
  | 'option-twice'
  | 'depends-on-none'
  | 'depends-on-option'
  | 'binding-option';

interface Fault {
  path: (string | number)[];
  fault: FaultKind;
  message: string;
}

/** What is wrong between the parts of a scorecard: ids twice, references that lead nowhere, bounds the wrong way. */
export function faultsOf({ sections }: { sections: readonly Section[] }): Fault[] {
  const faults: Fault[] = [];
  const before = new Map<string, Question>();
  const sectionIds = new Set<string>();
  for (const [sectionAt, { id, questions }] of sections.entries()) {
    const sectionPath = ['sections', sectionAt];
    if (sectionIds.has(id)) {
      const message = `is used twice: ${id}`;
      faults.push({ path: [...sectionPath, 'id'], fault: 'id-twice', message });
    }
    sectionIds.add(id);
    for (const [at, question] of questions.entries()) {
      const path = [...sectionPath, 'questions', at];
      faults.push(...questionFaults(question, path, before));
      before.set(question.id, question);
    }
  }
  return faults;
}

function questionFaults(
  question: Question,
  path: Fault['path'],
  before: ReadonlyMap<string, Question>,
): Fault[] {
  const faults: Fault[] = [];
  const add = (field: string, fault: FaultKind, message: string) =>
    faults.push({ path: [...path, field], fault, message });
  if (before.has(question.id)) add('id', 'id-twice', `is used twice: ${question.id}`);
  if (question.kind === 'scale' && question.from >= question.to) {
    add('to', 'scale-bounds', 'must be above the lowest value');
  }
  if (question.kind === 'number' && (question.least ?? -Infinity) > (question.most ?? Infinity)) {
    add('most', 'number-bounds', 'must not be below the least value');
  }
  const ids = optionsOf(question).map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) < at);
  if (twice !== undefined) add('options', 'option-twice', `hold one twice: ${twice}`);
  const { dependsOn } = question;
  const other = dependsOn && before.get(dependsOn.question);
  if (dependsOn && !other) {
    add('dependsOn', 'depends-on-none', 'names no question before this one');
  }
  const unknownOf = (named: readonly string[], known: readonly { id: string }[]) =>
    named.find((id) => !known.some((each) => each.id === id));
  const unknown = dependsOn && other && unknownOf(dependsOn.options, optionsOf(other));
  if (unknown !== undefined) {
    add('dependsOn', 'depends-on-option', `names no option of that question: ${unknown}`);
  }
  const { binding: bound } = question;
  const unbound = bound && unknownOf(optionsNamedBy(bound), optionsOf(question));
  if (unbound !== undefined) {
    add('binding', 'binding-option', `names no option of this question: ${unbound}`);
  }
  return faults;
}

function optionsNamedBy({ whenSo, whenNot }: Binding): string[] {
  return whenNot === undefined ? [whenSo] : [whenSo, whenNot];
}
