import { formatClock } from './clock.ts';
import { type KnownNumbers, maskNumbersIn, numbersOf } from './personal-number.ts';
import { plainText } from './plain-text.ts';
import type { Cue, Track } from './track.ts';
import type { Call, Section, Speaker, Turn } from './types.ts';

/** The words of a transcript that nobody says, in the reader's language. */
export interface TranscriptWords {
  speakers: Readonly<Record<Speaker, string>>;
  /** The heading of what was said before the transfer. */
  before: string;
  /** The heading of what was said after it. */
  after: string;
  /** The line between the two. */
  transfer: string;
}

/** A stretch of the track, in whole ms. */
interface Stretch {
  startMs: number;
  endMs: number;
}

/** Where the cues of a turn or of a sentence stand in the track. */
interface Span extends Stretch {
  first: Cue;
}

const noWords = '—';

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function spoken(text: string, own: KnownNumbers): string {
  return maskNumbersIn(oneLine(text), own);
}

function stretchOf({ startMs, endMs }: Track, index: number): Stretch {
  return { startMs: Math.round(startMs[index] ?? 0), endMs: Math.round(endMs[index] ?? 0) };
}

function spansBy<Key>(track: Track, keyOf: (cue: Cue) => Key): Map<Key, Span> {
  const spans = new Map<Key, Span>();
  for (const [index, cue] of track.cues.entries()) {
    const key = keyOf(cue);
    const stretch = stretchOf(track, index);
    const span = spans.get(key);
    if (span) span.endMs = stretch.endMs;
    else spans.set(key, { first: cue, ...stretch });
  }
  return spans;
}

function turnSpans(track: Track): Span[] {
  return [...spansBy(track, ({ turn }) => turn).values()];
}

/** A time as ISO 8601 with the platform's offset, `2023-07-03T15:21:42+08:00`. */
function shanghaiIso(ms: number | null): string | null {
  if (ms === null) return null;
  const wallClock = new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19);
  return `${wallClock}+08:00`;
}

function headOf({ record }: Call): string {
  const answeredAt = shanghaiIso(record.answeredAt)?.replace('T', ' ').replace('+', ' +');
  return [oneLine(record.id ?? ''), answeredAt].filter(Boolean).join('\n');
}

function turnLine(
  { first: { turn }, startMs }: Span,
  { speakers }: TranscriptWords,
  own: KnownNumbers,
): string {
  const text = spoken(turn.sentences.map(plainText).join(' '), own);
  return `[${formatClock(startMs)} ${speakers[turn.speaker]}] ${text || noWords}`;
}

/**
 * The call as plain text: its id and answer time in Shanghai, then a line a turn with the time in
 * the track. A transferred call's sections have headings. Personal numbers are masked.
 */
export function transcriptText(call: Call, track: Track, words: TranscriptWords): string {
  const isTransferred = call.transfer !== null;
  const spans = turnSpans(track);
  const own = numbersOf(call);
  const sectionText = (section: Section) => {
    const lines = spans
      .filter(({ first }) => first.turn.section === section)
      .map((span) => turnLine(span, words, own));
    const heading = isTransferred && lines.length > 0 ? [words[section]] : [];
    return [...heading, ...lines].join('\n');
  };
  const transfer = isTransferred ? words.transfer : '';
  const blocks = [headOf(call), sectionText('before'), transfer, sectionText('after')];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function escapeVtt(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function vttTime(ms: number): string {
  const hours = Math.floor(ms / 3_600_000);
  const minutes = Math.floor(ms / 60_000) % 60;
  const seconds = Math.floor(ms / 1000) % 60;
  const [hh, mm, ss] = [hours, minutes, seconds].map((part) => String(part).padStart(2, '0'));
  return `${hh}:${mm}:${ss}.${String(ms % 1000).padStart(3, '0')}`;
}

/** Each cue's identifier: turn and sentence, `12.1`, and after a sentence's first clip `12.1.2`. */
function vttIdentifiers(cues: readonly Cue[]): string[] {
  let [sentence, clip] = [0, 0];
  return cues.map(({ turn, turnNumber, sentenceId }, index) => {
    const before = cues[index - 1];
    const isSameTurn = before?.turn === turn;
    const isSameSentence = isSameTurn && sentenceId !== null && before.sentenceId === sentenceId;
    if (!isSameTurn) sentence = 0;
    if (!isSameSentence) [sentence, clip] = [sentence + 1, 0];
    clip += 1;
    const identifier = `${turnNumber}.${sentence}`;
    return clip > 1 ? `${identifier}.${clip}` : identifier;
  });
}

/**
 * The track's clips as WebVTT subtitles, each named by its speaker and identified by its turn's number
 * and its sentence's place there, or its own where it is certainly no sentence's. Gaps and clips
 * without length are left out; a clip whose words are not known has a dash. Personal numbers are masked.
 */
export function transcriptVtt(call: Call, track: Track, { speakers }: TranscriptWords): string {
  const own = numbersOf(call);
  const identifiers = vttIdentifiers(track.cues);
  const cues = track.cues.flatMap(({ clip, turn, text }, index) => {
    const { startMs, endMs } = stretchOf(track, index);
    if (!clip || endMs <= startMs) return [];
    const voice = escapeVtt(oneLine(speakers[turn.speaker]));
    const words = escapeVtt(spoken(text, own) || noWords);
    const timing = `${vttTime(startMs)} --> ${vttTime(endMs)}`;
    return `${identifiers[index]}\n${timing}\n<v ${voice}>${words}`;
  });
  const note = `NOTE ${escapeVtt(oneLine(call.record.id ?? '') || noWords)}`;
  return `${['WEBVTT', note, ...cues].join('\n\n')}\n`;
}

function jsonSentences(
  { sentences }: Turn,
  spans: ReadonlyMap<string | null, Span>,
  own: KnownNumbers,
) {
  return sentences.map((sentence) => {
    const { id } = sentence;
    const { first, startMs = null, endMs = null } = spans.get(id) ?? {};
    return {
      text: spoken(plainText(sentence), own),
      startMs,
      endMs,
      hasAudio: Boolean(first?.clip),
    };
  });
}

function jsonTurn(
  { first, startMs, endMs }: Span,
  spans: ReadonlyMap<string | null, Span>,
  own: KnownNumbers,
) {
  const { turn, turnNumber: number } = first;
  const { id, speaker, section, event } = turn;
  const node = speaker === 'robot' && event.answerText ? spoken(event.answerText, own) : null;
  const sentences = jsonSentences(turn, spans, own);
  return { id, number, speaker, section, node, startMs, endMs, sentences };
}

/**
 * The call as indented JSON, personal numbers masked:
 *
 * - `call`: `id`, and `calledAt`, `answeredAt`, `hungUpAt` as ISO 8601 with +08:00, each or null
 * - `durationMs`: the track's length
 * - `turns[]`: `id`, `number` from 1, `speaker`, `section`, `node` (the script's, or null),
 *   `startMs`, `endMs` in the track, `sentences[]`
 * - `sentences[]`: `text`; `startMs` and `endMs`, null where the turn's clips are not certainly any
 *   sentence's; `hasAudio`, whether a clip is certainly its own
 */
export function transcriptJson(call: Call, track: Track): string {
  const { record } = call;
  const own = numbersOf(call);
  const sentenceSpans = spansBy(track, ({ sentenceId }) => sentenceId);
  const transcript = {
    call: {
      id: record.id,
      calledAt: shanghaiIso(record.calledAt),
      answeredAt: shanghaiIso(record.answeredAt),
      hungUpAt: shanghaiIso(record.hungUpAt),
    },
    durationMs: Math.round(track.durationMs),
    turns: turnSpans(track).map((span) => jsonTurn(span, sentenceSpans, own)),
  };
  return `${JSON.stringify(transcript, null, 2)}\n`;
}
