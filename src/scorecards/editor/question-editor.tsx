import { ChevronDown, ChevronUp, Copy, Trash2 } from 'lucide-react';
import type { LocalText, Question, QuestionKind } from '../../contract/scorecard.ts';
import { m } from '../../messages/index.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { questionKinds } from '../question-kinds.ts';
import { BindingFields } from './binding-fields.tsx';
import {
  addQuestion,
  changeQuestion,
  moveQuestion,
  type QuestionPlace,
  removeQuestion,
} from './definition-edits.ts';
import { DependsOnField } from './depends-on-field.tsx';
import { useEditor } from './editor-context.ts';
import { CheckField } from './fields/check-field.tsx';
import { ChoiceField } from './fields/choice-field.tsx';
import { NumberField } from './fields/number-field.tsx';
import { useNoWords, WordsField } from './fields/words-field.tsx';
import { keepFocus, removeFocused } from './keep-focus.ts';
import { KindFields } from './kind-fields.tsx';
import { copyOf, ofKind } from './new-parts.ts';
import { questionFieldsId } from './open-question.ts';

interface QuestionEditorProps {
  question: Question;
  place: QuestionPlace;
  path: string;
  earlier: readonly Question[];
  isFirst: boolean;
  isLast: boolean;
  /** Goes to a question that was made here. */
  onMoveTo(questionId: string): void;
}

const kinds = Object.keys(questionKinds) as QuestionKind[];

/** All fields of a question. */
export function QuestionEditor(props: QuestionEditorProps) {
  const { question, place, path, earlier, isFirst, isLast, onMoveTo } = props;
  const { isInBoth, change } = useEditor();
  const noWords = useNoWords();
  const { id, text, guidance, kind, weight, isRequired, mayNotApply, isCritical } = question;
  const put = (field: string, changed: Question) =>
    change(`${id}.${field}`, changeQuestion(place, changed));
  const putGuidance = (words: LocalText) => {
    const { guidance: _, ...rest } = question;
    const isNone = typeof words === 'string' ? words === '' : words.en + words['zh-CN'] === '';
    put('guidance', isNone ? rest : { ...question, guidance: words });
  };
  const duplicate = () => {
    const copy = copyOf(question);
    change('', addQuestion({ ...place, question: place.question + 1 }, copy));
    onMoveTo(copy.id);
  };
  const move = (by: 1 | -1) => {
    keepFocus(() => change('', moveQuestion(place, by)));
  };
  const remove = () => {
    const item = document.getElementById(questionFieldsId(id))?.closest('li');
    removeFocused(item, () => change('', removeQuestion(place)));
  };
  return (
    <div className="space-y-3">
      <WordsField
        path={`${path}.text`}
        label={m.question_words()}
        value={text}
        onChange={(words) => put('text', { ...question, text: words })}
      />
      <WordsField
        path={`${path}.guidance`}
        label={m.question_guidance()}
        value={guidance ?? noWords}
        isLong
        onChange={putGuidance}
      />
      <div className="grid grid-cols-2 gap-x-3 gap-y-2 sm:grid-cols-4">
        <ChoiceField
          path={`${path}.kind`}
          label={m.question_kind()}
          value={kind}
          options={kinds.map((value) => ({ value, words: questionKinds[value]() }))}
          className="sm:col-span-2"
          onChange={(wanted) => put('kind', ofKind(question, wanted, isInBoth))}
        />
        <NumberField
          path={`${path}.weight`}
          label={m.weight()}
          value={weight}
          least={1}
          most={1000}
          onChange={(number) => put('weight', { ...question, weight: number })}
        />
      </div>
      <KindFields question={question} path={path} onChange={put} />
      <div className="flex flex-wrap gap-x-4">
        <CheckField
          label={m.question_required()}
          isChecked={isRequired}
          onChange={(isOn) => put('isRequired', { ...question, isRequired: isOn })}
        />
        <CheckField
          label={m.question_may_not_apply()}
          isChecked={mayNotApply}
          onChange={(isOn) => put('mayNotApply', { ...question, mayNotApply: isOn })}
        />
        <CheckField
          label={m.question_is_critical()}
          isChecked={isCritical}
          onChange={(isOn) => put('isCritical', { ...question, isCritical: isOn })}
        />
      </div>
      <DependsOnField question={question} path={path} earlier={earlier} onChange={put} />
      <BindingFields question={question} path={path} onChange={put} />
      <div className="flex justify-end gap-1">
        <IconButton
          id={`${questionFieldsId(id)}-up`}
          icon={ChevronUp}
          label={m.question_up()}
          disabled={isFirst}
          onClick={() => move(-1)}
          className="pointer-coarse:size-11"
        />
        <IconButton
          id={`${questionFieldsId(id)}-down`}
          icon={ChevronDown}
          label={m.question_down()}
          disabled={isLast}
          onClick={() => move(1)}
          className="pointer-coarse:size-11"
        />
        <IconButton
          icon={Copy}
          label={m.duplicate()}
          onClick={duplicate}
          className="pointer-coarse:size-11"
        />
        <IconButton
          icon={Trash2}
          label={m.question_remove()}
          onClick={remove}
          className="pointer-coarse:size-11"
        />
      </div>
    </div>
  );
}
