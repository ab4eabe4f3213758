import { isRecorded, isUnrecorded } from '../../call/track.ts';
import type { Call, Turn } from '../../call/types.ts';
import {
  callFinding,
  type Finding,
  type PlacedSentence,
  placedSentences,
  turnFinding,
} from './finding.ts';

/** A sentence that the platform had not finished hearing never has a link. */
function lacksLink({ turn, sentence }: PlacedSentence): boolean {
  return !turn.marks.includes('unfinished') && isUnrecorded(turn, sentence);
}

function linkFinding({ turn, sentence, position }: PlacedSentence): Finding {
  const finding = turnFinding('no-clip-link', turn, {}, `sentence-${position}`);
  return { ...finding, sentenceId: sentence.id };
}

/** The sentences without any link to a recording; of a call without any link, the call itself. */
export function lintLinks(call: Call, turns: readonly Turn[]): Finding[] {
  const lacking = placedSentences(turns).filter(lacksLink);
  if (lacking.length === 0 || isRecorded(call)) return lacking.map(linkFinding);
  return [callFinding('no-clip-link', 'call', {})];
}
