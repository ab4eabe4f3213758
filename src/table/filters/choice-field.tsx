import { maskNumbersIn } from '../../call/personal-number.ts';
import { m } from '../../messages/index.ts';
import { FieldFrame } from './field-frame.tsx';

interface ChoiceFieldProps<Value extends string> {
  label: string;
  value: Value | undefined;
  options: readonly { value: Value; label: string }[];
  /** The first option, which does not restrict what is shown. */
  anyLabel?: string;
  onChange(value: Value | undefined): void;
}

/** A filter that is one of some. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { label, value, options, anyLabel = m.filter_any(), onChange } = props;
  const isKnown = value === undefined || options.some((option) => option.value === value);
  return (
    <FieldFrame label={label} isActive={value !== undefined}>
      <select
        value={value ?? ''}
        onChange={({ target }) =>
          onChange(options.find((option) => option.value === target.value)?.value)
        }
        className="h-7 min-w-0 flex-1 bg-transparent text-ink md:max-w-40"
      >
        <option value="">{anyLabel}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
        {!isKnown && <option value={value}>{maskNumbersIn(value)}</option>}
      </select>
    </FieldFrame>
  );
}
