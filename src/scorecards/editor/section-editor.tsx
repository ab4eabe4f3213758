import { ChevronDown, ChevronUp, Plus, Trash2 } from 'lucide-react';
import {
  mostQuestions,
  type Question,
  questionsOf,
  type ScorecardDefinition,
} from '../../contract/scorecard.ts';
import { m } from '../../messages/index.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { addQuestion, changeSection, moveSection, removeSection } from './definition-edits.ts';
import { useEditor } from './editor-context.ts';
import { NumberField } from './fields/number-field.tsx';
import { WordsField } from './fields/words-field.tsx';
import { keepFocus, removeFocused } from './keep-focus.ts';
import { newQuestion } from './new-parts.ts';
import type { OpenQuestion } from './open-question.ts';
import { QuestionItem } from './question-item.tsx';

interface SectionEditorProps {
  definition: ScorecardDefinition;
  /** Its place in the scorecard. */
  at: number;
  open: OpenQuestion;
}

/** A section: its name, how much it counts, and its questions. */
export function SectionEditor({ definition, at, open }: SectionEditorProps) {
  const { isInBoth, change } = useEditor();
  const { sections } = definition;
  const section = sections[at];
  if (!section) return null;
  const { id, title, weight, questions } = section;
  const path = `sections.${at}`;
  const before = questionsOf({ sections: sections.slice(0, at) });
  const add = () => {
    const added = newQuestion(isInBoth);
    change('', addQuestion({ section: at, question: questions.length }, added));
    open.focus(added.id);
  };
  const move = (by: 1 | -1) => {
    keepFocus(() => change('', moveSection(at, by)));
  };
  return (
    <section
      aria-label={m.section_number({ number: at + 1 })}
      className="border-t border-line pt-3"
    >
      <div className="flex flex-wrap items-end gap-2">
        <WordsField
          path={`${path}.title`}
          label={m.section_title()}
          value={title}
          className="min-w-full flex-1 sm:min-w-0"
          onChange={(words) => change(`${id}.title`, changeSection(at, { title: words }))}
        />
        <NumberField
          path={`${path}.weight`}
          label={m.weight()}
          value={weight}
          least={1}
          most={1000}
          className="w-16 shrink-0"
          onChange={(number) => change(`${id}.weight`, changeSection(at, { weight: number }))}
        />
        <div className="flex h-8 shrink-0 items-center pointer-coarse:h-11">
          <IconButton
            icon={ChevronUp}
            label={m.section_up()}
            className="pointer-coarse:size-11"
            disabled={at === 0}
            onClick={() => move(-1)}
          />
          <IconButton
            icon={ChevronDown}
            label={m.section_down()}
            className="pointer-coarse:size-11"
            disabled={at === sections.length - 1}
            onClick={() => move(1)}
          />
          <IconButton
            icon={Trash2}
            label={m.section_remove()}
            className="pointer-coarse:size-11"
            disabled={sections.length === 1}
            onClick={({ currentTarget }) => {
              const remove = () => change('', removeSection(at));
              removeFocused(currentTarget.closest('section'), remove);
            }}
          />
        </div>
      </div>
      <ol className="mt-2 divide-y divide-line rounded-lg border border-line empty:hidden">
        {questions.map((question: Question, index) => (
          <QuestionItem
            key={question.id}
            question={question}
            place={{ section: at, question: index }}
            number={before.length + index + 1}
            earlier={[...before, ...questions.slice(0, index)]}
            isFirst={at === 0 && index === 0}
            isLast={at === sections.length - 1 && index === questions.length - 1}
            open={open}
          />
        ))}
      </ol>
      {questions.length < mostQuestions && (
        <Button onClick={add} className="mt-2 pointer-coarse:h-11">
          <Plus size={14} aria-hidden />
          {m.question_add()}
        </Button>
      )}
    </section>
  );
}
