import type { Question } from '../../contract/scorecard.ts';
import { m } from '../../messages/index.ts';
import { ChoiceField } from './fields/choice-field.tsx';
import { NumberField } from './fields/number-field.tsx';
import { OptionsEditor } from './options-editor.tsx';

interface KindFieldsProps {
  question: Question;
  path: string;
  onChange(field: string, changed: Question): void;
}

const farthest = 1e9;

/** What only a question of its kind has. */
export function KindFields({ question, path, onChange }: KindFieldsProps) {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return <OptionsEditor question={question} path={path} onChange={onChange} />;
    case 'yes-no':
      return (
        <Row>
          <ChoiceField
            path={`${path}.good`}
            label={m.question_good()}
            value={question.good}
            options={[
              { value: 'yes', words: m.yes() },
              { value: 'no', words: m.no() },
            ]}
            onChange={(good) => onChange('good', { ...question, good })}
          />
          <Points question={question} path={path} onChange={onChange} />
        </Row>
      );
    case 'scale':
      return (
        <Row>
          <NumberField
            path={`${path}.from`}
            label={m.question_from()}
            value={question.from}
            least={0}
            most={10}
            onChange={(from) => onChange('from', { ...question, from })}
          />
          <NumberField
            path={`${path}.to`}
            label={m.question_to()}
            value={question.to}
            least={1}
            most={10}
            onChange={(to) => onChange('to', { ...question, to })}
          />
        </Row>
      );
    case 'number':
      return (
        <Row>
          {(['least', 'most'] as const).map((bound) => (
            <NumberField
              key={bound}
              path={`${path}.${bound}`}
              label={bound === 'least' ? m.question_least() : m.question_most()}
              value={question[bound] ?? null}
              least={-farthest}
              most={farthest}
              isFraction
              onClear={() => {
                const { [bound]: _, ...rest } = question;
                onChange(bound, rest);
              }}
              onChange={(number) => onChange(bound, { ...question, [bound]: number })}
            />
          ))}
          <Points question={question} path={path} onChange={onChange} />
        </Row>
      );
    case 'text':
      return null;
  }
}

function Row({ children }: { children: React.ReactNode }) {
  return <div className="grid grid-cols-2 gap-x-3 gap-y-2 sm:grid-cols-4">{children}</div>;
}

interface PointsProps extends KindFieldsProps {
  question: Question & { kind: 'yes-no' | 'number' };
}

function Points({ question, path, onChange }: PointsProps) {
  return (
    <NumberField
      path={`${path}.points`}
      label={m.points()}
      value={question.points}
      least={0}
      most={1000}
      onChange={(points) => onChange('points', { ...question, points })}
    />
  );
}
