import { FieldFrame } from './field-frame.tsx';
import { type TypedFilters, typedFilter } from './typed-filter.ts';
import { TypedInput } from './typed-input.tsx';

interface WordsFieldProps<Filter> extends TypedFilters<Filter> {
  label: string;
}

/** Words that are looked for. */
export function WordsField<Filter extends { words?: string | undefined }>({
  label,
  ...typed
}: WordsFieldProps<Filter>) {
  const asTyped = (text: string) => text;
  return (
    <FieldFrame label={label} isActive={typed.filter.words !== undefined}>
      <TypedInput
        {...typedFilter(typed, 'words', asTyped)}
        type="search"
        maxLength={100}
        className="w-32 flex-1"
      />
    </FieldFrame>
  );
}
