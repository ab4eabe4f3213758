import { m } from '../../messages/index.ts';

/** What the keys of the review panel do. */
export interface ReviewActions {
  /** Answers the marked question by the digit of an option; 0 is that it does not apply. */
  choose(digit: number): void;
  nextQuestion(): void;
  previousQuestion(): void;
  /** Takes over what the machine suggests. */
  accept(): void;
  /** Ties the sentence that plays, or is selected, to the marked question. */
  addEvidence(): void;
  addNote(): void;
  submit(): void;
}

/** Keys of the review panel as the sheet shows them. */
export const reviewKeys = [
  { shown: '0–9', label: m.key_choose },
  { shown: '↓ ↑', label: m.key_question },
  { shown: 'A', label: m.key_accept },
  { shown: 'E', label: m.key_evidence },
  { shown: 'N', label: m.key_note },
  { shown: 'Ctrl+Enter', label: m.key_submit },
] as const;

/** What a key does; null for keys of others. */
export function reviewKeyActions(
  { key }: Pick<KeyboardEvent, 'key'>,
  actions: ReviewActions,
): (() => void) | null {
  if (/^\d$/.test(key)) return () => actions.choose(Number(key));
  const byKey: Record<string, () => void> = {
    ArrowDown: actions.nextQuestion,
    ArrowUp: actions.previousQuestion,
    a: actions.accept,
    e: actions.addEvidence,
    n: actions.addNote,
  };
  return byKey[key.length === 1 ? key.toLowerCase() : key] ?? null;
}
