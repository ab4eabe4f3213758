import type { Span } from '../../call/folding.ts';
import type { Sentence, Turn } from '../../call/types.ts';

/** What can be found wrong, or worth a look, in a call. */
export const findingKinds = [
  'unfilled-variable',
  'machine-name',
  'stage-direction',
  'mark-in-text',
  'counts-differ',
  'no-clip-link',
  'missing-clip',
  'refused-clip',
  'undecodable-clip',
  'silent-clip',
  'clipped-clip',
  'loud-clip',
  'ids-differ',
  'dates-contradict',
  'durations-contradict',
  'rounds-contradict',
  'recognition-error',
  'id-card',
  'bank-card',
  'phone-number',
  'risk-word',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** How much a finding matters. */
export type Severity = 'serious' | 'warning' | 'notice';

/** Something found in a call. Without a turn it concerns the call, without a sentence the turn. */
export interface Finding {
  /** Unique in its call, and the same each time the call is read. */
  id: string;
  kind: FindingKind;
  severity: Severity;
  turnId: string | null;
  sentenceId: string | null;
  span: Span | null;
  /** The figures of its wording. Whoever shows them masks their numbers. */
  detail: Readonly<Record<string, string | number>>;
}

const severities: Readonly<Record<FindingKind, Severity>> = {
  'unfilled-variable': 'serious',
  'machine-name': 'serious',
  'stage-direction': 'notice',
  'mark-in-text': 'warning',
  'counts-differ': 'warning',
  'no-clip-link': 'notice',
  'missing-clip': 'warning',
  'refused-clip': 'warning',
  'undecodable-clip': 'warning',
  'silent-clip': 'warning',
  'clipped-clip': 'warning',
  'loud-clip': 'notice',
  'ids-differ': 'warning',
  'dates-contradict': 'warning',
  'durations-contradict': 'warning',
  'rounds-contradict': 'notice',
  'recognition-error': 'warning',
  'id-card': 'serious',
  'bank-card': 'serious',
  'phone-number': 'notice',
  'risk-word': 'serious',
};

/** How much a finding of a kind matters. */
export function severityOf(kind: FindingKind): Severity {
  return severities[kind];
}

/** A finding about the whole call; `key` tells it from others of its kind. */
export function callFinding(kind: FindingKind, key: string, detail: Finding['detail']): Finding {
  return {
    id: `${kind}-${key}`,
    kind,
    severity: severities[kind],
    turnId: null,
    sentenceId: null,
    span: null,
    detail,
  };
}

/** A finding about a turn. Its id names the row by position, since a row's own id may be a number. */
export function turnFinding(
  kind: FindingKind,
  turn: Turn,
  detail: Finding['detail'],
  key = 'turn',
): Finding {
  const place = `${turn.event.index}-${turn.speaker}-${key}`;
  return { ...callFinding(kind, place, detail), turnId: turn.id };
}

/** A sentence in its turn. */
export interface PlacedSentence {
  turn: Turn;
  sentence: Sentence;
  /** Its position among the sentences of its turn. */
  position: number;
}

/** The sentences of turns in their places. */
export function placedSentences(turns: readonly Turn[]): PlacedSentence[] {
  return turns.flatMap((turn) =>
    turn.sentences.map((sentence, position) => ({ turn, sentence, position })),
  );
}

/** A finding about a stretch of a sentence. */
export function spanFinding(
  kind: FindingKind,
  { turn, sentence, position }: PlacedSentence,
  span: Span,
  detail: Finding['detail'],
): Finding {
  const key = `${position}-${span[0]}`;
  return { ...turnFinding(kind, turn, detail, key), sentenceId: sentence.id, span };
}
