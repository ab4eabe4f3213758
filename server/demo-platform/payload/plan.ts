import type { Dialogue } from '../dialogue/types.ts';
import type { WireAnswer } from './wire.ts';

/** A text in both languages of the interface. */
export interface Bilingual {
  'zh-CN': string;
  en: string;
}

/** A field of the account's own in the CRM; `status` false hides it. */
export interface ComponentPlan {
  name: string;
  type: string;
  value: string | null;
  status?: boolean;
}

/** The customer as the CRM knows them. */
export interface CustomerPlan {
  name: string;
  sex: 0 | 1 | 2;
  company?: string;
  email?: string;
  components: readonly ComponentPlan[];
}

/** What is known of a call beside what was said. */
export interface CallFacts {
  calldate: string;
  ringMs: number;
  /** False when nobody picked up. */
  answered?: boolean;
  callee: string;
  mobile: { mobile_type: '电信' | '联通' | '移动'; province: string; city: string };
  place: { province_id: number; city_id: number };
  /** Null when the number is not in the CRM pool. */
  customer: CustomerPlan | null;
  level: { name: string; shown: string; color: string } | null;
  intention: number;
  score: number;
  hangup: { disposition: number; by: string; cause: string };
  bridgeNumber?: string;
}

/** A task that calls belong to. */
export interface TaskPlan {
  uuid: string;
  name: string;
}

/** A demo call: who it is for, what it shows, and everything its answer is built from. */
export interface CallPlan {
  recordId: string;
  subUserId?: string;
  /** The task that it belongs to, where that is not the documented one. */
  task?: TaskPlan;
  title: Bilingual;
  shows: Bilingual;
  facts: CallFacts;
  dialogue: Dialogue;
  /** Links minted by odd-numbered fetches are dead. */
  oddFetchesExpire?: boolean;
  /** A last change to the finished answer, for calls that stray from the documented shape. */
  reshape?: (answer: WireAnswer) => unknown;
}
