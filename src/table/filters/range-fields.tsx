import { FieldFrame } from './field-frame.tsx';
import { type TypedFilters, typedFilter } from './typed-filter.ts';
import { TypedInput } from './typed-input.tsx';

interface RangeProps<Filter> extends TypedFilters<Filter> {
  label: string;
  /** The filters that are its bounds, both included, and what they are called. */
  from: keyof Filter & string;
  fromLabel: string;
  to: keyof Filter & string;
  toLabel: string;
}

interface NumberRangeProps<Filter> extends RangeProps<Filter> {
  /** What the bounds are where none is given. */
  least: string;
  most: string;
}

/** A number between two others. */
export function NumberRange<Filter>(props: NumberRangeProps<Filter>) {
  const { label, from, fromLabel, to, toLabel, least, most, ...typed } = props;
  const { filter } = typed;
  return (
    <FieldFrame
      label={label}
      isActive={filter[from] !== undefined || filter[to] !== undefined}
      isGroup
    >
      <TypedInput
        {...typedFilter(typed, from)}
        aria-label={fromLabel}
        inputMode="decimal"
        placeholder={least}
        className="w-10 text-center"
      />
      <span className="text-muted">–</span>
      <TypedInput
        {...typedFilter(typed, to)}
        aria-label={toLabel}
        inputMode="decimal"
        placeholder={most}
        className="w-10 text-center"
      />
    </FieldFrame>
  );
}

/** A day between two others. */
export function DayRange<Filter>(props: RangeProps<Filter>) {
  const { label, from, fromLabel, to, toLabel, ...typed } = props;
  const [first, last] = [typedFilter(typed, from), typedFilter(typed, to)];
  return (
    <FieldFrame label={label} isActive={first.value !== '' || last.value !== ''} isGroup>
      <TypedInput {...first} type="date" max={last.value} aria-label={fromLabel} />
      <span className="text-muted">–</span>
      <TypedInput {...last} type="date" min={first.value} aria-label={toLabel} />
    </FieldFrame>
  );
}
