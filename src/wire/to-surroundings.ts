import { toTransfer } from '../call/transfer.ts';
import type { CallEvent, NumberPlace } from '../call/types.ts';
import type { CallDetails } from './call-details.ts';
import { camelKeys } from './camel-keys.ts';
import { toCustomer } from './to-customer.ts';
import { toRecord } from './to-record.ts';
import { toScript } from './to-script.ts';

function toPlace({ mobile_info: place }: CallDetails): NumberPlace {
  return {
    operator: place?.mobile_type ?? null,
    province: place?.province ?? null,
    city: place?.city ?? null,
  };
}

/** What surrounds the rows of a call. `events` tell how its transfer went. */
export function toSurroundings(details: CallDetails, events: readonly CallEvent[]) {
  const { record, task } = details.info;
  const leg = {
    callid: record.bridge_callid,
    number: record.bridge_number,
    startedAt: record.bridge_calldate,
    answeredAt: record.bridge_answerdate,
  };
  return {
    record: toRecord(record, details.callee),
    place: toPlace(details),
    transfer: toTransfer(leg, events),
    isInCrm: details.is_crm_exists,
    customer: toCustomer(record.crm_customer),
    task: task && camelKeys(task),
    script: toScript(details),
  };
}
