import type { Question, ScorecardDefinition, Section } from '../../contract/scorecard.ts';
import type { DraftEdit } from './draft-session.ts';

/** Where a question stands. */
export interface QuestionPlace {
  section: number;
  question: number;
}

function changeSections(edit: (sections: readonly Section[]) => Section[]): DraftEdit {
  return (definition) => ({ ...definition, sections: edit(definition.sections) });
}

/** Changes what a scorecard says of itself. */
export function put(changes: Partial<ScorecardDefinition>): DraftEdit {
  return (definition) => ({ ...definition, ...changes });
}

export function addSection(section: Section): DraftEdit {
  return changeSections((sections) => [...sections, section]);
}

export function changeSection(at: number, changes: Partial<Section>): DraftEdit {
  return changeSections((sections) =>
    sections.map((section, index) => (index === at ? { ...section, ...changes } : section)),
  );
}

export function removeSection(at: number): DraftEdit {
  return changeSections((sections) => sections.toSpliced(at, 1));
}

export function moveSection(at: number, by: 1 | -1): DraftEdit {
  return changeSections((sections) => moved(sections, at, by));
}

function changeQuestions(section: number, edit: (questions: Question[]) => Question[]): DraftEdit {
  return (definition) => {
    const questions = edit(definition.sections[section]?.questions ?? []);
    return changeSection(section, { questions })(definition);
  };
}

/** Adds a question at a place; what stands there moves down. */
export function addQuestion(place: QuestionPlace, added: Question): DraftEdit {
  return changeQuestions(place.section, (questions) =>
    questions.toSpliced(place.question, 0, added),
  );
}

export function changeQuestion(place: QuestionPlace, changed: Question): DraftEdit {
  return changeQuestions(place.section, (questions) => questions.with(place.question, changed));
}

export function removeQuestion(place: QuestionPlace): DraftEdit {
  return changeQuestions(place.section, (questions) => questions.toSpliced(place.question, 1));
}

/** Moves a question by one place; over the edge of its section, into the next one. */
export function moveQuestion({ section, question }: QuestionPlace, by: 1 | -1): DraftEdit {
  return (definition) => {
    const here = definition.sections[section]?.questions ?? [];
    const there = definition.sections[section + by]?.questions;
    const isInside = here[question + by] !== undefined;
    if (isInside) return changeQuestions(section, (all) => moved(all, question, by))(definition);
    const moving = here[question];
    if (!moving || !there) return definition;
    const left = removeQuestion({ section, question })(definition);
    const at = { section: section + by, question: by > 0 ? 0 : there.length };
    return addQuestion(at, moving)(left);
  };
}

/** A list with one of its things a place further; as it was where that place is none. */
export function moved<Thing>(things: readonly Thing[], at: number, by: 1 | -1): Thing[] {
  const [one, other] = [things[at], things[at + by]];
  if (one === undefined || other === undefined) return [...things];
  return things.with(at, other).with(at + by, one);
}
