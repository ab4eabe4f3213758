import { type Decoded, list, object } from './decoder.ts';
import { clipLinks, flag, number, raw, text, texts, time } from './scalars.ts';

const content = object({
  id: text,
  file_id: text,
  sort: number,
  status: flag,
  translate_text: text,
});

/** One row of `data.records[]`, every documented field. */
export const recordRow = object({
  id: text,
  record_id: text,
  task_id: text,
  notify: text,
  callid: text,
  error_code: number,
  asrtype: text,
  callee: text,
  gender: text,
  asr_elapse: number,
  record_ms: number,
  volume_gain: number,
  question: text,
  split_question: texts,
  question_index: number,
  speak_ms: number,
  play_ms: number,
  keyword: text,
  answer_id: text,
  answer_text: text,
  answer_content: text,
  word_class: text,
  answer_action: text,
  playback_after_action: text,
  upstream_answer_action: text,
  upstream_answer_content: text,
  upstream_answer_text: text,
  upstream_answer_id: text,
  score: number,
  sequence: number,
  created_at: time,
  updated_at: time,
  bridge_status: number,
  user_id: text,
  is_regular: flag,
  expression: text,
  extra: raw,
  contents: list(content),
  tags: list(raw),
  outbound_collection_record: raw,
  download_voice: clipLinks,
  voice: text,
});

export type RecordRow = Decoded<typeof recordRow>;
