import { turnsOf } from '../call/turns.ts';
import type { Call, Turn } from '../call/types.ts';
import { type AudioOf, lengthOfTurn, standingOf, type TurnLength, wholeMs } from './audio.ts';
import { type Coverage, coverScript } from './coverage.ts';
import type { Standing } from './figure.ts';
import { customerWordsHidden, type HiddenRow, hiddenRows } from './hidden-rows.ts';
import type { Finding } from './lint/finding.ts';
import { type FindingGroup, groupFindings } from './lint/groups.ts';
import { lintCall } from './lint/lint.ts';
import { lintAudio } from './lint/lint-audio.ts';
import { defaultRiskWords } from './lint/risk-words.ts';
import { measurePatience, openingTurn, type Patience } from './patience.ts';
import { measureResponsiveness, type Responsiveness } from './responsiveness.ts';
import { once, type Steps } from './steps.ts';
import { type Summary, summarise } from './summary.ts';
import { measureTalk, type TalkTime } from './talk-time.ts';

/** All that can be told of a call beyond what was said. */
export interface Insight {
  coverage: Coverage;
  responsiveness: Responsiveness;
  patience: Patience;
  /** How far the opening's figures in `patience` can be trusted. */
  openingStanding: Standing;
  talk: TalkTime;
  /** How far the lengths and shares in `talk` can be trusted. */
  talkStanding: Standing;
  /** What was found, in call order. */
  findings: readonly Finding[];
  /** The same, each kind with its words once; the gravest first. */
  findingGroups: readonly FindingGroup[];
  /** `known` once all audio was looked at. */
  findingsStanding: Standing;
  hidden: readonly HiddenRow[];
  /** Hidden rows with words of the customer that no shown row has. */
  hiddenWords: number;
  summary: Summary;
}

/** What the rows alone tell. */
interface RowInsight
  extends Pick<Insight, 'coverage' | 'responsiveness' | 'hidden' | 'hiddenWords'> {
  inRows: readonly Finding[];
}

function* readRows(call: Call): Steps<RowInsight> {
  const coverage = coverScript(call);
  yield;
  const responsiveness = measureResponsiveness(call);
  yield;
  const hidden = hiddenRows(call);
  const hiddenWords = customerWordsHidden(call);
  yield;
  const inRows = yield* lintCall(call, defaultRiskWords);
  return { coverage, responsiveness, hidden, hiddenWords, inRows };
}

/** The findings so far may grow for as long as audio is not known; what is never heard adds none. */
function findingsStandingOf(talkStanding: Standing): Standing {
  return talkStanding === 'known' || talkStanding === 'partial' ? 'known' : 'provisional';
}

function openingStandingOf(call: Call, lengths: ReadonlyMap<string, TurnLength>): Standing {
  const length = lengths.get(openingTurn(call)?.id ?? '');
  return length ? standingOf([length]) : 'unavailable';
}

/**
 * Works out everything of a call, anew whenever more audio is known; what its rows tell, once. In
 * steps of at most some 20 ms for 10,000 rows. If reading the rows fails, each asking fails with the
 * same error.
 */
export function createInsight(call: Call): (audioOf: AudioOf) => Steps<Insight> {
  const readOnce = once(readRows(call));
  return function* (audioOf) {
    const { inRows, ...rowInsight } = yield* readOnce();
    yield;
    const turns = turnsOf(call);
    const lengths = new Map(turns.map((turn) => [turn.id, lengthOfTurn(turn, audioOf)]));
    const lengthOf = (turn: Turn) => lengths.get(turn.id) ?? lengthOfTurn(turn, audioOf);
    const talkStanding = standingOf([...lengths.values()]);
    const openingStanding = openingStandingOf(call, lengths);
    yield;
    const patience = measurePatience(call, (turn) => wholeMs(lengthOf(turn)));
    yield;
    const talk = measureTalk(call, lengthOf);
    yield;
    const findings = [...inRows, ...lintAudio(turns, audioOf)];
    const findingGroups = groupFindings(findings);
    const findingsStanding = findingsStandingOf(talkStanding);
    return {
      ...rowInsight,
      patience,
      openingStanding,
      talk,
      talkStanding,
      findings,
      findingGroups,
      findingsStanding,
      summary: summarise({
        talk,
        talkStanding,
        coverageShare: rowInsight.coverage.share,
        medianResponseMs: rowInsight.responsiveness.medianMs,
        openingShare: patience.opening.share,
        openingStanding,
        severities: findingGroups.map(({ severity }) => severity),
        findingsStanding,
      }),
    };
  };
}
