import { turnsOf } from '../call/turns.ts';
import type { Call } from '../call/types.ts';
import type { Figure } from '../insight/figure.ts';
import type { Insight } from '../insight/insight.ts';
import type { FindingKind } from '../insight/lint/finding.ts';
import { openingTurn } from '../insight/patience.ts';
import type { Anchor } from './anchor.ts';
import { anchorOf } from './anchors.ts';
import type { Suggestion } from './answer.ts';
import type { Binding, FigureName } from './binding.ts';

/** What the call suggests as an answer; it may wait for recordings, or there may be nothing to tell. */
export type SuggestionState =
  | { state: 'known'; suggestion: Suggestion }
  | { state: 'waiting' }
  | { state: 'none' };

/** More evidence than this proves nothing more. */
const mostEvidence = 5;

/** Works out the answer of a question that is bound to a fact. */
export function suggest(binding: Binding, call: Call, insight: Insight): SuggestionState {
  switch (binding.fact) {
    case 'finding':
      return suggestByFinding(binding, call, insight);
    case 'figure':
      return suggestByFigure(binding, call, insight);
    case 'node':
      return suggestByNode(binding, call, insight);
  }
}

type Bound<Fact extends Binding['fact']> = Extract<Binding, { fact: Fact }>;

/** Findings that only the recordings tell. */
const audible: ReadonlySet<FindingKind> = new Set([
  'missing-clip',
  'refused-clip',
  'undecodable-clip',
  'silent-clip',
  'clipped-clip',
  'loud-clip',
]);

function suggestByFinding(
  binding: Bound<'finding'>,
  call: Call,
  { findings, findingsStanding }: Insight,
): SuggestionState {
  const found = findings.filter(({ kind }) => kind === binding.finding);
  const mayCome = audible.has(binding.finding) && findingsStanding !== 'known';
  if (found.length === 0 && mayCome) return { state: 'waiting' };
  return answerWith(binding, call, { isSo: found.length > 0, value: found.length, places: found });
}

function suggestByNode({ node, ...binding }: Bound<'node'>, call: Call, { coverage }: Insight) {
  const named = coverage.nodes.filter(({ utterance }) => utterance.name === node);
  const beside = turnsOf(call).filter(({ event }) => event.answerText === node);
  if (named.length === 0 && beside.length === 0) return { state: 'none' } as const;
  const ids = [...named.flatMap(({ turnIds }) => turnIds), ...beside.map(({ id }) => id)];
  const places = [...new Set(ids)].map((turnId) => ({ turnId, sentenceId: null }));
  return answerWith(binding, call, { isSo: places.length > 0, value: places.length, places });
}

function suggestByFigure(
  { figure, least, most, ...binding }: Bound<'figure'>,
  call: Call,
  insight: Insight,
): SuggestionState {
  const read = figures[figure](insight);
  if (read.state === 'waiting' || read.state === 'provisional') return { state: 'waiting' };
  if (read.state === 'unavailable') return { state: 'none' };
  const { value } = read;
  const isSo = value >= (least ?? -Infinity) && value <= (most ?? Infinity);
  const turnId = turnProving(figure, call, insight);
  return answerWith(binding, call, { isSo, value, places: [{ turnId, sentenceId: null }] });
}

const figures: Record<FigureName, (insight: Insight) => Figure<number>> = {
  'customer-share': ({ summary }) => summary.talkShare,
  coverage: ({ summary }) => summary.coverage,
  'median-response-ms': ({ summary }) => summary.medianResponseMs,
  'longest-response-ms': ({ responsiveness }) => {
    const worst = responsiveness.worst?.totalMs ?? null;
    return worst === null ? { state: 'unavailable' } : { state: 'known', value: worst };
  },
  'opening-share': ({ summary }) => summary.openingShare,
};

/** The turn that a figure is best heard at; null where it is the call's as a whole. */
function turnProving(figure: FigureName, call: Call, { responsiveness }: Insight): string | null {
  if (figure === 'opening-share') return openingTurn(call)?.id ?? null;
  const isResponse = figure === 'median-response-ms' || figure === 'longest-response-ms';
  return isResponse ? (responsiveness.worst?.answerTurnId ?? null) : null;
}

/** A sentence of a turn, the turn as a whole, or the call. */
interface Place {
  turnId: string | null;
  sentenceId: string | null;
}

interface Told {
  isSo: boolean;
  value: number;
  /** Where it is heard, in order. */
  places: readonly Place[];
}

function answerWith(
  { whenSo, whenNot }: Pick<Binding, 'whenSo' | 'whenNot'>,
  call: Call,
  { isSo, value, places }: Told,
): SuggestionState {
  const option = isSo ? whenSo : whenNot;
  if (option === undefined) return { state: 'none' };
  const answer = { isApplicable: true as const, value: option };
  return { state: 'known', suggestion: { answer, value, evidence: evidenceAt(call, places) } };
}

/** The first places that have words. There may be thousands; no more are looked up than are shown. */
function evidenceAt(call: Call, places: readonly Place[]): Anchor[] {
  const turns = turnsOf(call);
  const evidence: Anchor[] = [];
  for (const { turnId, sentenceId } of places) {
    if (evidence.length === mostEvidence) break;
    const turn = turnId === null ? undefined : turns.find(({ id }) => id === turnId);
    const sentence = turn?.sentences.find(({ id }) => id === sentenceId) ?? turn?.sentences[0];
    if (turn && sentence) evidence.push(anchorOf(turn, sentence));
  }
  return evidence;
}
