import { type ComponentProps, useEffect, useRef, useState } from 'react';
import { useLatest } from '../../ui/use-latest.ts';

interface TypedInputProps extends Omit<ComponentProps<'input'>, 'value' | 'onChange'> {
  /** As the address has it; empty for none. */
  value: string;
  /** Whether what is typed means something. */
  isValid(text: string): boolean;
  /** `again` says that the same stay in the field has changed it before. */
  onCommit(text: string, again: boolean): void;
}

/** How long one pauses before what was typed counts, in ms. */
const pauseMs = 400;

/** A filter that is typed: it counts after a pause, or at once by Enter or by leaving it. */
export function TypedInput({ value, isValid, onCommit, ...rest }: TypedInputProps) {
  const [text, setText] = useState(value);
  const [shown, setShown] = useState(value);
  const [sent, setSent] = useState(value);
  const isComposing = useRef(false);
  const changes = useRef(0);
  // The address changed: by what was typed here, or by itself, as by Back.
  if (value !== shown) {
    setShown(value);
    if (value !== sent) {
      setText(value);
      setSent(value);
    }
  }
  const typed = text.trim();
  const isWrong = typed !== '' && !isValid(typed);
  const commit = useLatest(() => {
    if (isComposing.current || isWrong || typed === sent) return;
    setSent(typed);
    onCommit(typed, changes.current++ > 0);
  });
  useEffect(() => {
    if (text.trim() === sent) return;
    const timer = setTimeout(() => commit.current(), pauseMs);
    return () => clearTimeout(timer);
  }, [text, sent, commit]);
  return (
    <input
      {...rest}
      value={text}
      aria-invalid={isWrong}
      onChange={({ target }) => setText(target.value)}
      onFocus={() => {
        changes.current = 0;
      }}
      onBlur={() => commit.current()}
      onKeyDown={({ key }) => key === 'Enter' && commit.current()}
      onCompositionStart={() => {
        isComposing.current = true;
      }}
      onCompositionEnd={() => {
        isComposing.current = false;
        setTimeout(() => commit.current(), pauseMs);
      }}
      className={`h-7 min-w-0 bg-transparent px-1 text-ink placeholder:text-muted aria-invalid:text-danger ${rest.className ?? ''}`}
    />
  );
}
