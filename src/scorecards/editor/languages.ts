import type {
  Language,
  LocalText,
  Question,
  ScorecardDefinition,
} from '../../contract/scorecard.ts';
import { wordsIn } from '../../contract/scorecard.ts';

/** A scorecard whose words are in both languages: at first the same in each. */
export function inBoth(definition: ScorecardDefinition): ScorecardDefinition {
  return mapWords(definition, (words) => {
    return typeof words === 'string' ? { 'zh-CN': words, en: words } : words;
  });
}

/** A scorecard whose words are in one language only; the other's are gone. */
export function inOne(definition: ScorecardDefinition, language: Language): ScorecardDefinition {
  return mapWords(definition, (words) => wordsIn(words, language));
}

function mapWords(
  definition: ScorecardDefinition,
  change: (words: LocalText) => LocalText,
): ScorecardDefinition {
  const changeQuestion = (question: Question): Question => ({
    ...question,
    text: change(question.text),
    ...(question.guidance !== undefined && { guidance: change(question.guidance) }),
    ...('options' in question && {
      options: question.options.map((option) => ({ ...option, text: change(option.text) })),
    }),
  });
  return {
    ...definition,
    title: change(definition.title),
    sections: definition.sections.map((section) => ({
      ...section,
      title: change(section.title),
      questions: section.questions.map(changeQuestion),
    })),
  };
}
