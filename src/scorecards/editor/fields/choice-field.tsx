import { clsx } from 'clsx';
import { controlClass, FieldFrame, useControl } from './field-frame.tsx';

interface ChoiceFieldProps<Value extends string> {
  path: string;
  label: string;
  value: Value;
  options: readonly { value: Value; words: string }[];
  className?: string;
  onChange(value: Value): void;
}

/** One of several. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { path, label, value, options, className, onChange } = props;
  const choose = (chosen: string) => {
    const option = options.find((each) => each.value === chosen);
    if (option) onChange(option.value);
  };
  return (
    <FieldFrame path={path} label={label} className={className}>
      <select
        {...useControl(path)}
        value={value}
        onChange={({ target }) => choose(target.value)}
        className={clsx(controlClass, 'pe-1')}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
