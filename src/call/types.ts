import type { Customer } from './customer.ts';
import type { Script } from './script.ts';
import type { Task } from './task.ts';

/** Who speaks a turn. An agent is the human who took the call over after the transfer. */
export type Speaker = 'robot' | 'customer' | 'agent';

/** A call's address: the ids of the platform's path. */
export interface CallRef {
  userId: string;
  taskId: string;
  recordId: string;
  subUserId?: string;
}

/** A side of the transfer. */
export type Section = 'before' | 'after';

/** One playable recording. `id` is stable; `url` may expire. */
export interface Clip {
  id: string;
  url: string;
}

/** A stretch of a sentence: plain words, a personal number, a filled-in variable, or no speech at all. */
export interface Segment {
  kind: 'text' | 'number' | 'variable' | 'mark';
  text: string;
  /** The variable's name in the template. */
  name?: string;
}

/** One sentence of a turn, with the clips that are certainly its own. */
export interface Sentence {
  id: string;
  /** The template (`translate_text`), when the sentence certainly came from it. */
  template: string | null;
  text: string;
  segments: Segment[];
  clips: Clip[];
}

/** What is peculiar about a turn. */
export type TurnMark = 'unfinished' | 'keeps-talking' | 'barge-in' | 'recognition-error';

/** What is uncertain about an answer's sentences. */
export type PairingDoubt = 'templates' | 'clips';

/** One speaker's contribution, made from one row. */
export interface Turn {
  kind: 'turn';
  id: string;
  speaker: Speaker;
  section: Section;
  event: CallEvent;
  sentences: Sentence[];
  /** Clips that no sentence certainly owns. */
  looseClips: Clip[];
  doubts: PairingDoubt[];
  marks: TurnMark[];
}

/** Something that happened and is not speech. */
export interface EventMark {
  kind: 'mark';
  id: string;
  section: Section;
  mark: 'answered' | 'silence' | 'left' | 'transfer-ended' | 'bookkeeping';
  event: CallEvent;
}

/** A row of `records[]` that could not be understood. */
export interface UnreadableRow {
  kind: 'unreadable';
  id: string;
  section: Section;
  problem: Problem;
}

export type TimelineItem = Turn | EventMark | UnreadableRow;

/** A place in the response that could not be understood, and what stood there. */
export interface Problem {
  path: string;
  found: string;
}

/** One sentence of a robot's answer as the script has it. */
export interface Template {
  id: string | null;
  fileId: string | null;
  sort: number | null;
  status: boolean | null;
  text: string | null;
}

/** One row of `records[]`. Times are epoch ms, `…Ms` milliseconds; undocumented values are raw. */
export interface CallEvent {
  index: number;
  id: string;
  notify: string;
  /** Where the documented rules put the row; null when they hide it. */
  section: Section | null;
  bridgeStatus: number | null;
  questionIndex: number | null;
  question: string | null;
  splitQuestion: string[];
  answerId: string | null;
  answerText: string | null;
  answerContent: string | null;
  /** The answer's templates, in `sort` order. */
  contents: Template[];
  /** The answer's clip links, an entry a sentence. */
  downloadVoice: string[][];
  voice: string | null;
  wordClass: string | null;
  /** The script's word for the class, where one of its nodes has it. */
  wordClassStr: string | null;
  keyword: string | null;
  score: number | null;
  isRegular: boolean | null;
  expression: string | null;
  answerAction: string | null;
  playbackAfterAction: string | null;
  upstreamAnswerAction: string | null;
  upstreamAnswerContent: string | null;
  upstreamAnswerText: string | null;
  upstreamAnswerId: string | null;
  speakMs: number | null;
  playMs: number | null;
  recordMs: number | null;
  asrElapse: number | null;
  asrtype: string | null;
  errorCode: number | null;
  volumeGain: number | null;
  gender: string | null;
  sequence: number | null;
  callee: string | null;
  createdAt: number | null;
  updatedAt: number | null;
}

/** The hand-over to a human. Times are epoch ms. */
export interface Transfer {
  callid: string | null;
  number: string | null;
  startedAt: number | null;
  answeredAt: number | null;
  waitMs: number | null;
  outcome: 'answered' | 'failed' | 'unknown';
  /** The distinct `bridge_status` values of the rows. */
  statuses: number[];
}

/** The badge that the platform gave the call. */
export interface Level {
  name: string;
  color: string | null;
}

/** `info.record`, with what is derived from it. Times are epoch ms, `…Ms` milliseconds. */
export interface CallRecord {
  id: string | null;
  callid: string | null;
  callee: string | null;
  callerNumber: string | null;
  score: number | null;
  durationMs: number | null;
  talkMs: number | null;
  ringMs: number | null;
  calledAt: number | null;
  answeredAt: number | null;
  hungUpAt: number | null;
  hangupCause: string | null;
  hangupDisposition: number | null;
  hangupDispositionStr: string | null;
  gender: string | null;
  errorCode: number | null;
  rounds: number | null;
  readAt: number | null;
  processedAt: number | null;
  /** `intention_results` as on the wire: 1–6 mean A–F. */
  intentionResults: number | null;
  level: Level | null;
}

/** Where the number is registered. */
export interface NumberPlace {
  operator: string | null;
  province: string | null;
  city: string | null;
}

/** A whole call as the page needs it. */
export interface Call {
  record: CallRecord;
  place: NumberPlace;
  transfer: Transfer | null;
  events: CallEvent[];
  timeline: Record<Section, TimelineItem[]>;
  isInCrm: boolean | null;
  customer: Customer | null;
  task: Task | null;
  script: Script;
  /** Values that were not understood and are treated as absent. */
  problems: Problem[];
  /** The response as it came. */
  raw: unknown;
}
