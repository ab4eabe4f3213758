import { customer } from './customer.ts';
import { type Decoded, list, object, optionalObject } from './decoder.ts';
import { flag, number, raw, text, time } from './scalars.ts';
import { task } from './task.ts';
import { utterance } from './utterance.ts';

const level = optionalObject({ id: text, name: text, alias: text, color: text });

/** The columns of a call, in its details and in lists. */
export const recordColumns = {
  id: text,
  task_id: text,
  group_id: text,
  callid: text,
  score: number,
  callee: text,
  caller_number: text,
  duration: number,
  error_code: number,
  gender: text,
  level_id: text,
  calldate: time,
  bill: number,
  hangupcause: text,
  hangupdate: time,
  answerdate: time,
  bridge_callid: text,
  bridge_number: text,
  bridge_calldate: time,
  bridge_answerdate: time,
  hangup_disposition: number,
  created_at: time,
  updated_at: time,
  rounds: number,
  level_name: text,
  read_at: time,
  province_id: text,
  city_id: text,
  operator: number,
  customer_id: text,
  user_id: text,
  processed_at: time,
  number_created_at: time,
  intention_results: number,
  level,
  gender_str: text,
  hangup_disposition_str: text,
};

const callRecord = object({ ...recordColumns, crm_customer: customer });

/** `data` of the call-details answer. Rows are parsed one by one, so that a bad one costs itself only. */
export const callDetails = object({
  records: list(raw),
  is_crm_exists: flag,
  user_id: text,
  info: object({ record: callRecord, task }),
  callee: text,
  mobile_info: optionalObject({ mobile_type: text, province: text, city: text }),
  utterances: list(utterance),
});

export type CallDetails = Decoded<typeof callDetails>;

export type WireRecord = CallDetails['info']['record'];

export type RecordColumns = Omit<WireRecord, 'crm_customer'>;
