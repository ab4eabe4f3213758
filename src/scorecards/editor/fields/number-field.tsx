import { useState } from 'react';
import { m } from '../../../messages/index.ts';
import { controlClass, FieldFrame, useControl } from './field-frame.tsx';

interface NumberFieldProps {
  path: string;
  label: string;
  /** Null while there is none. */
  value: number | null;
  least: number;
  most: number;
  /** Whether it may have decimals. */
  isFraction?: boolean;
  className?: string;
  /** Gets null for none; without it, there has to be a number. */
  onClear?(): void;
  onChange(value: number): void;
}

/** A number within bounds. What is no such number is said, and not taken. */
export function NumberField(props: NumberFieldProps) {
  const { path, label, value, least, most, isFraction = false, className } = props;
  const { onClear, onChange } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const isNumber = (text: string) => {
    const number = Number(text);
    const isWithin = number >= least && number <= most;
    return text.trim() !== '' && isWithin && (isFraction || Number.isInteger(number));
  };
  const isWrong = typed !== null && !isNumber(typed) && !(onClear && typed.trim() === '');
  const fault = isWrong ? m.issue_number({ least, most }) : undefined;
  const type = (text: string) => {
    setTyped(text);
    if (isNumber(text)) onChange(Number(text));
    else if (text.trim() === '') onClear?.();
  };
  return (
    <FieldFrame path={path} label={label} className={className} fault={fault}>
      <input
        type="text"
        inputMode="decimal"
        {...useControl(path, fault)}
        value={typed ?? (value === null ? '' : String(value))}
        onChange={({ target }) => type(target.value)}
        onBlur={() => setTyped(null)}
        className={controlClass}
      />
    </FieldFrame>
  );
}
