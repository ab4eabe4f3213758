import { turnsOf } from '../call/turns.ts';
import type { Call } from '../call/types.ts';
import type { Figure } from '../insight/figure.ts';
import type { Insight } from '../insight/insight.ts';
import type { FindingKind } from '../insight/lint/finding.ts';
import { openingTurn } from '../insight/patience.ts';
import type { Anchor } from './anchor.ts';
import { anchorOf, placeKey } from './anchors.ts';
import type { Suggestion } from './answer.ts';
import type { Binding, FigureName } from './binding.ts';
import type { Question } from './scorecard.ts';

/** What the call suggests as an answer; it may wait for recordings, or there may be nothing to tell. */
export type SuggestionState =
  | { state: 'known'; suggestion: Suggestion }
  | { state: 'waiting' }
  | { state: 'none' };

/** More evidence than this proves nothing more. */
const mostEvidence = 5;

/** Works out the answer of a question that is bound to a fact. */
export function suggest(
  { kind, binding }: Pick<Question, 'kind' | 'binding'>,
  call: Call,
  insight: Insight,
): SuggestionState {
  if (!binding) return { state: 'none' };
  const told = factOf(binding, call, insight);
  if (told.state !== 'known') return told;
  const option = told.isSo ? binding.whenSo : binding.whenNot;
  if (option === undefined) return { state: 'none' };
  const { value, places } = told;
  const answer = { isApplicable: true as const, value: kind === 'multiple' ? [option] : option };
  return { state: 'known', suggestion: { answer, value, evidence: evidenceAt(call, places) } };
}

/** A sentence of a turn, the turn as a whole, or the call. */
interface Place {
  turnId: string | null;
  sentenceId: string | null;
}

/** Whether the fact is so, if that can be told yet. */
type Fact =
  | { state: 'waiting' }
  | { state: 'none' }
  | {
      state: 'known';
      isSo: boolean;
      value: number;
      /** Where it is heard, in order. */
      places: readonly Place[];
    };

type Bound<Kind extends Binding['fact']> = Extract<Binding, { fact: Kind }>;

function factOf(binding: Binding, call: Call, insight: Insight): Fact {
  switch (binding.fact) {
    case 'finding':
      return findingFact(binding, insight);
    case 'figure':
      return figureFact(binding, call, insight);
    case 'node':
      return nodeFact(binding, call, insight);
  }
}

/** Findings that only the recordings tell. */
const audible: ReadonlySet<FindingKind> = new Set([
  'missing-clip',
  'refused-clip',
  'undecodable-clip',
  'silent-clip',
  'clipped-clip',
  'loud-clip',
]);

function findingFact({ finding }: Bound<'finding'>, insight: Insight): Fact {
  const { findings, findingsStanding } = insight;
  const found = findings.filter(({ kind }) => kind === finding);
  const isOpen = audible.has(finding) && findingsStanding !== 'known';
  // What is loud beside the clips so far may not be beside those that are still to come.
  if (isOpen && (found.length === 0 || finding === 'loud-clip')) return { state: 'waiting' };
  return { state: 'known', isSo: found.length > 0, value: found.length, places: found };
}

function nodeFact({ node }: Bound<'node'>, call: Call, { coverage }: Insight): Fact {
  const named = coverage.nodes.filter(({ utterance }) => utterance.name === node);
  const beside = turnsOf(call).filter(({ event }) => event.answerText === node);
  if (named.length === 0 && beside.length === 0) return { state: 'none' };
  const ids = [...named.flatMap(({ turnIds }) => turnIds), ...beside.map(({ id }) => id)];
  const places = [...new Set(ids)].map((turnId) => ({ turnId, sentenceId: null }));
  return { state: 'known', isSo: places.length > 0, value: places.length, places };
}

function figureFact(
  { figure, least = -Infinity, most = Infinity }: Bound<'figure'>,
  call: Call,
  insight: Insight,
): Fact {
  const read = figures[figure](insight);
  if (read.state === 'waiting' || read.state === 'provisional') return { state: 'waiting' };
  if (read.state === 'unavailable') return { state: 'none' };
  const { value } = read;
  const isSo = value >= least && value <= most;
  const turnId = turnProving(figure, call, insight);
  return { state: 'known', isSo, value, places: [{ turnId, sentenceId: null }] };
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

/** The first sentences, each once. There may be thousands; no more are looked up than are shown. */
function evidenceAt(call: Call, places: readonly Place[]): Anchor[] {
  const turns = turnsOf(call);
  const evidence: Anchor[] = [];
  for (const { turnId, sentenceId } of places) {
    if (evidence.length === mostEvidence) break;
    const turn = turnId === null ? undefined : turns.find(({ id }) => id === turnId);
    const sentence = turn?.sentences.find(({ id }) => id === sentenceId) ?? turn?.sentences[0];
    if (!turn || !sentence) continue;
    const anchor = anchorOf(turn, sentence);
    if (evidence.every((each) => placeKey(each) !== placeKey(anchor))) evidence.push(anchor);
  }
  return evidence;
}
