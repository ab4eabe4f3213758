import type { Call, Section, Speaker, Turn } from '../call/types.ts';
import type { TurnLength } from './audio.ts';

/** How much one speaker talked, in ms. The longest talk is a run of turns without another speaker's. */
export interface SpeakerTalk {
  speaker: Speaker;
  ms: number;
  /** 0 to 1: of the whole call's talk, or of the section's in `bySection`. All are 0 without talk. */
  share: number;
  turns: number;
  /** Those of which some or all cannot be heard, which adds no time. */
  unheardTurns: number;
  longestMs: number;
  /** The first turn of the longest run; null when no length is known. */
  longestTurnId: string | null;
}

/** Who talked how long, in ms. A turn that is not heard counts as a turn and adds no time. */
export interface TalkTime {
  totalMs: number;
  /** Robot, customer, agent, in this order; only those with turns. */
  speakers: SpeakerTalk[];
  bySection: Record<Section, SpeakerTalk[]>;
  unmatchedTurnIds: string[];
  /** From the start of the transfer to a human's answer. */
  transferWaitMs: number | null;
}

type Tally = Omit<SpeakerTalk, 'share'>;

type LengthOf = (turn: Turn) => Pick<TurnLength, 'ms' | 'isPartial'>;

interface MeasuredTurn {
  turn: Turn;
  ms: number;
  isPartial: boolean;
}

const speakerOrder: readonly Speaker[] = ['robot', 'customer', 'agent'];

function measureTurns(call: Call, section: Section, lengthOf: LengthOf): MeasuredTurn[] {
  return call.timeline[section]
    .filter((item) => item.kind === 'turn')
    .map((turn) => {
      const { ms, isPartial } = lengthOf(turn);
      const isKnown = ms !== null && Number.isFinite(ms) && ms >= 0;
      return { turn, ms: isKnown ? ms : 0, isPartial };
    });
}

function emptyTally(speaker: Speaker): Tally {
  return { speaker, ms: 0, turns: 0, unheardTurns: 0, longestMs: 0, longestTurnId: null };
}

/** Consecutive turns of one speaker. */
interface Run {
  speaker: Speaker | null;
  firstId: string;
  ms: number;
}

function tallySection(turns: readonly MeasuredTurn[]): Map<Speaker, Tally> {
  const tallies = new Map<Speaker, Tally>();
  let run: Run = { speaker: null, firstId: '', ms: 0 };
  for (const { turn, ms, isPartial } of turns) {
    const tally = tallies.get(turn.speaker) ?? emptyTally(turn.speaker);
    tallies.set(turn.speaker, tally);
    if (run.speaker !== turn.speaker) run = { speaker: turn.speaker, firstId: turn.id, ms: 0 };
    run.ms += ms;
    tally.ms += ms;
    tally.turns += 1;
    tally.unheardTurns += Number(isPartial);
    if (run.ms > tally.longestMs) {
      tally.longestMs = run.ms;
      tally.longestTurnId = run.firstId;
    }
  }
  return tallies;
}

function joinTallies(speaker: Speaker, tallies: readonly Tally[]): Tally {
  return tallies.reduce((joined, tally) => {
    const longest = tally.longestMs > joined.longestMs ? tally : joined;
    return {
      speaker,
      ms: joined.ms + tally.ms,
      turns: joined.turns + tally.turns,
      unheardTurns: joined.unheardTurns + tally.unheardTurns,
      longestMs: longest.longestMs,
      longestTurnId: longest.longestTurnId,
    };
  }, emptyTally(speaker));
}

function totalOf(tallies: readonly Tally[]): number {
  return tallies.reduce((sum, { ms }) => sum + ms, 0);
}

function talkOf(sections: readonly ReadonlyMap<Speaker, Tally>[]): SpeakerTalk[] {
  const tallies = speakerOrder.flatMap((speaker) => {
    const own = sections.flatMap((section) => section.get(speaker) ?? []);
    return own.length > 0 ? [joinTallies(speaker, own)] : [];
  });
  const total = totalOf(tallies);
  return tallies.map((tally) => ({ ...tally, share: total > 0 ? tally.ms / total : 0 }));
}

function isUnmatched({ speaker, section, event, marks }: Turn): boolean {
  const isAnsweredSentence =
    speaker === 'customer' &&
    section === 'before' &&
    event.notify === 'asrmessage_notify' &&
    Boolean(event.question?.trim()) &&
    !marks.includes('keeps-talking');
  const saysNoMatch =
    event.score === 0 && event.isRegular === false && !event.keyword && !event.expression;
  return isAnsweredSentence && saysNoMatch;
}

/**
 * Who talked how long, by the lengths given. A run of one speaker ends at the transfer. A finished
 * sentence before the transfer is unmatched when the robot answered it although the row itself says
 * that nothing matched: `score` 0, `is_regular` no, and neither `keyword` nor `expression`. A row that
 * leaves `score` or `is_regular` out says nothing, and one without an answer means that the customer
 * went on talking: neither is unmatched.
 */
export function measureTalk(call: Call, lengthOf: LengthOf): TalkTime {
  const before = measureTurns(call, 'before', lengthOf);
  const after = measureTurns(call, 'after', lengthOf);
  const tallies = { before: tallySection(before), after: tallySection(after) };
  const speakers = talkOf([tallies.before, tallies.after]);
  return {
    totalMs: totalOf(speakers),
    speakers,
    bySection: { before: talkOf([tallies.before]), after: talkOf([tallies.after]) },
    unmatchedTurnIds: before.flatMap(({ turn }) => (isUnmatched(turn) ? turn.id : [])),
    transferWaitMs: call.transfer?.waitMs ?? null,
  };
}
