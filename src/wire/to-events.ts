import * as z from 'zod/mini';
import { classifyRecords, type RecordRow as RuleFields, usableRecords } from '../call/records.ts';
import type { CallEvent, Problem, Section, Template } from '../call/types.ts';
import { parseTolerantly, UnreadableError } from './parse.ts';
import { type RecordRow, recordRow } from './record-row.ts';
import { number, text } from './scalars.ts';

/** A row in its place: an event, or what was unreadable. `section` is null where the rules hide it. */
export interface PlacedRow {
  id: string;
  section: Section | null;
  event: CallEvent | null;
  /** Why the row is unreadable. */
  problem: Problem | null;
  /** Its single values that were not understood and are treated as absent. */
  oddValues: Problem[];
}

/** A row as the rules see it, with what could be made of it. */
interface ReadRow extends RuleFields {
  row: RecordRow | null;
  /** Why the row is unreadable. */
  problem: Problem | null;
  /** Its single values that were not understood. */
  oddValues: Problem[];
}

/** What a row says, and where it belongs: without one of these it cannot be shown as a turn. */
const essential: ReadonlySet<PropertyKey | undefined> = new Set<PropertyKey | undefined>([
  undefined,
  'notify',
  'question',
  'question_index',
  'bridge_status',
  'answer_content',
  'contents',
  'download_voice',
  'voice',
]);

function readRow(input: unknown, index: number): ReadRow {
  try {
    const { data: row, problems } = parseTolerantly(
      recordRow,
      input,
      `data.records[${index}]`,
      ([key]) => essential.has(key),
    );
    const { notify, question_index, bridge_status } = row;
    return { notify, question_index, bridge_status, row, problem: null, oddValues: problems };
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    return { ...ruleFieldsOf(input), row: null, problem: error.problem, oddValues: [] };
  }
}

/** What the rules read of an unreadable row: what is understood, and else the value as it stands. */
function ruleFieldsOf(input: unknown): RuleFields {
  const { notify, question_index, bridge_status } = Object(input);
  return {
    notify: z.safeParse(text, notify).data ?? notify,
    question_index: z.safeParse(number, question_index).data ?? question_index,
    bridge_status: z.safeParse(number, bridge_status).data ?? null,
  };
}

/** Ids are the rows' own; a missing or repeated one is replaced by one made of its position. */
function uniqueIds(rows: readonly ReadRow[]): string[] {
  const own = rows.map(({ row }) => row?.id);
  const taken = new Set(own);
  const seen = new Set<string>();
  return own.map((given, index) => {
    let id = given && !seen.has(given) ? given : `row-${index}`;
    while (seen.has(id) || (id !== given && taken.has(id))) id += '+';
    seen.add(id);
    return id;
  });
}

function toTemplates(contents: RecordRow['contents']): Template[] {
  return contents
    .map(({ id, file_id, sort, status, translate_text }) => ({
      id,
      fileId: file_id,
      sort,
      status,
      text: translate_text,
    }))
    .sort((a, b) => (a.sort ?? 0) - (b.sort ?? 0));
}

/** Written out, so that all events have one shape: reading fields of many shapes is slow. */
function toEvent(
  row: RecordRow,
  place: Pick<CallEvent, 'index' | 'id' | 'section' | 'wordClassStr'>,
): CallEvent {
  return {
    index: place.index,
    id: place.id,
    notify: row.notify ?? '',
    section: place.section,
    bridgeStatus: row.bridge_status,
    questionIndex: row.question_index,
    question: row.question,
    splitQuestion: row.split_question,
    answerId: row.answer_id,
    answerText: row.answer_text,
    answerContent: row.answer_content,
    contents: toTemplates(row.contents),
    downloadVoice: row.download_voice,
    voice: row.voice,
    wordClass: row.word_class,
    wordClassStr: place.wordClassStr,
    keyword: row.keyword,
    score: row.score,
    isRegular: row.is_regular,
    expression: row.expression,
    answerAction: row.answer_action,
    playbackAfterAction: row.playback_after_action,
    upstreamAnswerAction: row.upstream_answer_action,
    upstreamAnswerContent: row.upstream_answer_content,
    upstreamAnswerText: row.upstream_answer_text,
    upstreamAnswerId: row.upstream_answer_id,
    speakMs: row.speak_ms,
    playMs: row.play_ms,
    recordMs: row.record_ms,
    asrElapse: row.asr_elapse,
    asrtype: row.asrtype,
    errorCode: row.error_code,
    volumeGain: row.volume_gain,
    gender: row.gender,
    sequence: row.sequence,
    callee: row.callee,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

function sectionsOf(rows: readonly ReadRow[]): Map<ReadRow, Section> {
  const { before, after } = classifyRecords(usableRecords(rows));
  return new Map([
    ...before.map((row) => [row, 'before'] as const),
    ...after.map((row) => [row, 'after'] as const),
  ]);
}

/**
 * Parses the rows one by one and places each by the documented rules. An unreadable row takes part
 * with what is readable of it, and is shown even where the rules would hide it; what is no row at
 * all stands with the row before it. `classNames` are the script's words for `word_class`.
 */
export function toPlacedRows(
  records: readonly unknown[],
  classNames: ReadonlyMap<string, string>,
): PlacedRow[] {
  const rows = records.map(readRow);
  const ids = uniqueIds(rows);
  const isRow = rows.filter((_, index) => typeof records[index] === 'object' && records[index]);
  const sections = sectionsOf(isRow);
  let last: Section = 'before';
  return rows.map((read, index) => {
    const { row, problem, oddValues, bridge_status } = read;
    const id = ids[index] ?? `row-${index}`;
    const ruled = sections.get(read) ?? null;
    if (row) {
      last = ruled ?? last;
      const wordClassStr = classNames.get(row.word_class ?? '') ?? null;
      return {
        id,
        section: ruled,
        event: toEvent(row, { index, id, section: ruled, wordClassStr }),
        problem,
        oddValues,
      };
    }
    last = ruled ?? (bridge_status ? 'after' : last);
    return { id, section: last, event: null, problem, oddValues };
  });
}
