import { useState } from 'react';
import { flushSync } from 'react-dom';
import { fieldId } from './editor-context.ts';

/** Which question's fields are shown: at most one's. */
export interface OpenQuestion {
  id: string | null;
  toggle(id: string): void;
  /** Opens a question and goes to the field of its words. */
  focus(id: string): void;
}

/** The id of the element with all fields of a question. */
export function questionFieldsId(id: string): string {
  return fieldId(id);
}

/** Keeps at most one question open. */
export function useOpenQuestion(): OpenQuestion {
  const [id, setId] = useState<string | null>(null);
  return {
    id,
    toggle: (wanted) => setId(wanted === id ? null : wanted),
    focus: (wanted) => {
      flushSync(() => setId(wanted));
      document
        .getElementById(questionFieldsId(wanted))
        ?.querySelector<HTMLElement>('input, textarea')
        ?.focus();
    },
  };
}
