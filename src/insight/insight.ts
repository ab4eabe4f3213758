import { turnsOf } from '../call/turns.ts';
import type { Call, Turn } from '../call/types.ts';
import { type Coverage, coverScript } from './coverage.ts';
import { customerWordsHidden, type HiddenRow, hiddenRows } from './hidden-rows.ts';
import type { Finding } from './lint/finding.ts';
import { lintCall } from './lint/lint.ts';
import { type ClipLevel, lintAudio } from './lint/lint-audio.ts';
import { defaultRiskWords } from './lint/risk-words.ts';
import { measurePatience, type Patience } from './patience.ts';
import { measureResponsiveness, type Responsiveness } from './responsiveness.ts';
import type { Steps } from './steps.ts';
import { type Summary, summarise } from './summary.ts';
import { measureTalk, type TalkTime } from './talk-time.ts';

/** All that can be told of a call beyond what was said. */
export interface Insight {
  coverage: Coverage;
  responsiveness: Responsiveness;
  patience: Patience;
  talk: TalkTime;
  findings: readonly Finding[];
  hidden: readonly HiddenRow[];
  /** Hidden rows with words of the customer that no shown row has. */
  hiddenWords: number;
  summary: Summary;
}

/** What is known of the audio by now: a turn's length in ms, and how loud a clip is. */
export interface Heard {
  lengthOf(turn: Turn): number | null;
  levelOf(clipId: string): ClipLevel | undefined;
}

/** The part of it that the rows alone tell. */
interface Told extends Pick<Insight, 'coverage' | 'responsiveness' | 'hidden' | 'hiddenWords'> {
  inRows: readonly Finding[];
}

function* readRows(call: Call): Steps<Told> {
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

/**
 * Works out everything of a call, anew whenever more is heard; what its rows tell, once. In steps of
 * at most some 20 ms for 10,000 rows.
 */
export function createInsight(call: Call): (heard: Heard) => Steps<Insight> {
  // One reading for all: who takes up the work goes on where an earlier one was broken off.
  const reading = readRows(call);
  let told: Told | null = null;
  return function* ({ lengthOf, levelOf }) {
    while (!told) {
      const step = reading.next();
      if (step.done) told = step.value;
      else yield;
    }
    const { inRows, ...figures } = told;
    const { coverage, responsiveness } = figures;
    yield;
    const patience = measurePatience(call, lengthOf);
    yield;
    const talk = measureTalk(call, lengthOf);
    yield;
    const findings = [...inRows, ...lintAudio(turnsOf(call), levelOf)];
    return {
      ...figures,
      patience,
      talk,
      findings,
      summary: summarise({
        talk,
        coverageShare: coverage.share,
        medianResponseMs: responsiveness.medianMs,
        openingShare: patience.opening.share,
        severities: findings.map(({ severity }) => severity),
      }),
    };
  };
}
