import { maskNumbersIn } from '../../src/call/personal-number.ts';
import { plainText } from '../../src/call/plain-text.ts';
import { turnsOf } from '../../src/call/turns.ts';
import type { Call, Turn } from '../../src/call/types.ts';
import type { FoundInCall } from '../../src/contract/screening.ts';
import type { ClipAudio } from '../../src/insight/audio.ts';
import type { NodeCoverage } from '../../src/insight/coverage.ts';
import { createInsight } from '../../src/insight/insight.ts';
import type { FindingGroup } from '../../src/insight/lint/groups.ts';
import { runInTasks } from '../../src/insight/steps.ts';
import { searchable } from '../search-text.ts';

/** What looking through a call gives, without its audio. */
export interface Screened {
  counts: Record<FoundInCall['severity'], number>;
  /** 0–1 */
  coverage: number | null;
  medianResponseMs: number | null;
  endNode: string | null;
  findings: FoundInCall[];
  /** The nodes of the main flow that were spoken. */
  spoken: string[];
  /** All nodes of the main flow, in its order. */
  nodes: string[];
  /** What was said, each sentence once: masked, and folded for searching. */
  sentences: string[];
}

/** Places of one finding that are kept: the call's own page shows all. */
const mostPlaces = 20;
const unheard: ClipAudio = { state: 'unasked' };

/** Looks through a call, as its page does. Others are let go first between two steps of a long one. */
export async function screenCall(call: Call, signal: AbortSignal): Promise<Screened> {
  const insight = await runInTasks(
    createInsight(call)(() => unheard),
    signal,
  );
  if (!insight) throw signal.reason;
  const { coverage, findingGroups, responsiveness } = insight;
  const turns = turnsOf(call);
  const counts = { serious: 0, warning: 0, notice: 0 };
  for (const { severity } of findingGroups) counts[severity] += 1;
  return {
    counts,
    coverage: coverage.share,
    medianResponseMs: responsiveness.medianMs,
    endNode: namesOf(coverage.nodes.filter(({ isEnd }) => isEnd))[0] ?? null,
    findings: findingGroups.map(foundBy(nodesOf(turns, coverage.nodes))),
    spoken: namesOf(coverage.nodes.filter(({ turnIds }) => turnIds.length > 0)),
    nodes: namesOf(coverage.nodes),
    sentences: sentencesOf(turns),
  };
}

function namesOf(nodes: readonly NodeCoverage[]): string[] {
  const names = nodes.flatMap(({ utterance }) => utterance.name ?? []);
  return [...new Set(names.map((name) => maskNumbersIn(name)))];
}

/** The node that was spoken at each turn, or last before it. */
function nodesOf(turns: readonly Turn[], nodes: readonly NodeCoverage[]): Map<string, string> {
  const names = new Map(nodes.map(({ utterance: { id, name } }) => [id, name]));
  const spoken = new Map<string, string>();
  let node: string | null = null;
  for (const { id, event, speaker } of turns) {
    const own = speaker === 'robot' ? names.get(event.answerId) : undefined;
    node = own ?? node;
    if (node !== null) spoken.set(id, maskNumbersIn(node));
  }
  return spoken;
}

function foundBy(nodes: ReadonlyMap<string, string>): (group: FindingGroup) => FoundInCall {
  return ({ kind, severity, detail, places }) => ({
    ...{ kind, severity, count: places.length },
    detail: Object.fromEntries(
      Object.entries(detail).map(([name, value]) => [
        name,
        typeof value === 'string' ? withoutDigits(value) : value,
      ]),
    ),
    places: places.slice(0, mostPlaces).map(({ turnId, sentenceId }) => ({
      ...{ turnId, sentenceId },
      node: nodes.get(turnId ?? '') ?? null,
    })),
  });
}

/** A value without any digits that may be somebody's number, whatever its shape. */
function withoutDigits(value: string): string {
  return maskNumbersIn(value).replace(/\d{5,}/g, (digits) => '*'.repeat(digits.length));
}

function sentencesOf(turns: readonly Turn[]): string[] {
  const said = turns.flatMap(({ sentences }) => sentences.map(plainText));
  return [...new Set(said.map(searchable))].filter((text) => text !== '');
}
