import { turnsOf } from '../../call/turns.ts';
import type { Call, Turn } from '../../call/types.ts';
import type { Steps } from '../steps.ts';
import type { Finding } from './finding.ts';
import { lintLinks } from './lint-links.ts';
import { lintRecord } from './lint-record.ts';
import { findRiskWords, lintText } from './lint-text.ts';

function byTurn(findings: readonly Finding[]): Map<string | null, Finding[]> {
  const groups = new Map<string | null, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.turnId);
    if (group) group.push(finding);
    else groups.set(finding.turnId, [finding]);
  }
  return groups;
}

/** A turn's findings in its own order: those about all of it first, then by place. */
function inTurnOrder(findings: readonly Finding[], { sentences }: Turn): Finding[] {
  if (findings.length < 2) return [...findings];
  const positions = new Map(sentences.map(({ id }, index) => [id, index]));
  const positionOf = ({ sentenceId }: Finding) => positions.get(sentenceId ?? '') ?? -1;
  return findings.toSorted(
    (a, b) => positionOf(a) - positionOf(b) || (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0),
  );
}

/** Findings as they come in the call: those about all of it first, then turn by turn. */
function inCallOrder(findings: readonly Finding[], turns: readonly Turn[]): Finding[] {
  const groups = byTurn(findings);
  const inOrder = [...(groups.get(null) ?? [])];
  for (const turn of turns) {
    const group = groups.get(turn.id);
    if (group) inOrder.push(...inTurnOrder(group, turn));
  }
  return inOrder;
}

/**
 * Everything that its text and its record show to be wrong or risky in a call, in call order. Its
 * steps may be run apart.
 */
export function* lintCall(call: Call, riskWords: readonly string[]): Steps<Finding[]> {
  const turns = turnsOf(call);
  const record = lintRecord(call, turns);
  yield;
  const links = lintLinks(call, turns);
  yield;
  const text = lintText(turns, call.record.callee);
  yield;
  const risks = findRiskWords(turns, riskWords);
  yield;
  return inCallOrder([...record, ...links, ...text, ...risks], turns);
}
