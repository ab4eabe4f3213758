import { clsx } from 'clsx';
import { type Answer, mostNumber } from '../contract/answer.ts';
import { optionsOf, type Question } from '../contract/scorecard.ts';
import { m } from '../messages/index.ts';
import { chosen } from './chosen.ts';
import { optionWords } from './option-words.ts';

interface AnswerFieldProps {
  question: Question;
  given: Answer | null;
  isOpen: boolean;
  labelId: string;
  onGive(answer: Answer | null): void;
  onAnswered(): void;
}

/** What a question is answered with: its options by their digits, a number, or words. */
export function AnswerField(props: AnswerFieldProps) {
  const { question, given, isOpen, labelId, onGive, onAnswered } = props;
  const isNone = given?.isApplicable === false;
  const give = (answer: Answer) => {
    onGive(answer);
    if (question.kind !== 'multiple' || !answer.isApplicable) onAnswered();
  };
  return (
    <div className="mt-1.5 flex flex-wrap items-center gap-1">
      {question.kind === 'text' || question.kind === 'number' ? (
        <WrittenAnswer {...{ question, given, isOpen, labelId, onGive }} />
      ) : (
        optionsOf(question).map(({ id, isFatal }, index) => (
          <Choice
            key={id}
            digit={index + 1}
            label={optionWords(question, id)}
            isChosen={isChosen(given, id)}
            isBare={question.kind === 'scale'}
            isFatal={isFatal}
            isOpen={isOpen}
            onChoose={() => give(chosen(question, given, id))}
          />
        ))
      )}
      {question.mayNotApply && (
        <Choice
          digit={0}
          label={m.answer_none()}
          isChosen={isNone}
          isOpen={isOpen}
          onChoose={() => give({ isApplicable: false })}
        />
      )}
    </div>
  );
}

function isChosen(given: Answer | null, id: string): boolean {
  if (!given?.isApplicable) return false;
  return Array.isArray(given.value) ? given.value.includes(id) : given.value === id;
}

interface ChoiceProps {
  digit: number;
  label: string;
  isChosen: boolean;
  /** Shows its label alone, which is a number itself. */
  isBare?: boolean;
  isFatal?: boolean;
  isOpen: boolean;
  onChoose(): void;
}

/** An option and its digit. Digits reach it by keyboard, and so does Tab. */
function Choice({ digit, label, isChosen, isBare, isFatal, isOpen, onChoose }: ChoiceProps) {
  return (
    <button
      type="button"
      disabled={!isOpen}
      aria-pressed={isChosen}
      aria-keyshortcuts={String(digit)}
      tabIndex={-1}
      onClick={onChoose}
      className={clsx(
        'inline-flex min-h-7 items-center gap-1.5 rounded-md border px-2 text-sm pointer-coarse:min-h-11',
        isChosen
          ? 'border-accent bg-accent text-accent-ink'
          : 'border-edge bg-surface enabled:hover:bg-hover disabled:opacity-50',
        isBare && 'min-w-9 justify-center',
      )}
    >
      {!isBare && (
        <span aria-hidden className={clsx('text-xs', !isChosen && 'text-muted')}>
          {digit}
        </span>
      )}
      {label}
      {isFatal && <span className="text-xs text-danger">{m.question_critical()}</span>}
    </button>
  );
}

type WrittenProps = Omit<AnswerFieldProps, 'onAnswered'>;

function WrittenAnswer({ question, given, isOpen, labelId, onGive }: WrittenProps) {
  const value = given?.isApplicable ? given.value : '';
  const className =
    'min-h-8 rounded-md border border-edge bg-surface px-2 py-1 disabled:opacity-70 pointer-coarse:min-h-11';
  if (question.kind === 'number') {
    return (
      <input
        type="number"
        step="any"
        aria-labelledby={labelId}
        disabled={!isOpen}
        value={typeof value === 'number' ? value : ''}
        onChange={({ target }) => {
          const number = target.valueAsNumber;
          if (Math.abs(number) > mostNumber) return;
          onGive(Number.isFinite(number) ? { isApplicable: true, value: number } : null);
        }}
        className={clsx(className, 'w-28')}
      />
    );
  }
  return (
    <textarea
      rows={2}
      maxLength={5000}
      aria-labelledby={labelId}
      disabled={!isOpen}
      value={typeof value === 'string' ? value : ''}
      onChange={({ target }) =>
        onGive(target.value === '' ? null : { isApplicable: true, value: target.value })
      }
      className={clsx(className, 'w-full')}
    />
  );
}
