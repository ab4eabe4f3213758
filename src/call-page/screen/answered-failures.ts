import { m } from '../../messages/index.ts';
import type { AnsweredKind, FailureText } from './failure-text.ts';

/** The words of failures that something answered with: they come when they are needed. */
export const answeredFailures: Record<AnsweredKind, FailureText> = {
  'task-missing': [m.fail_task_title, m.fail_task_advice, false],
  'account-missing': [m.fail_account_title, m.fail_account_advice, false],
  'record-missing': [m.fail_record_title, m.fail_record_advice, false],
  platform: [m.fail_platform_title, m.fail_platform_advice, true],
  unauthorised: [m.fail_unauthorised_title, m.fail_unauthorised_advice, true],
  forbidden: [m.fail_forbidden_title, m.fail_forbidden_advice, true],
  'rate-limited': [m.fail_rate_title, m.fail_rate_advice, true],
  server: [m.fail_server_title, m.fail_server_advice, true],
  'not-json': [m.fail_not_json_title, m.fail_not_json_advice, true],
  timeout: [m.fail_timeout_title, m.fail_timeout_advice, true],
  unreachable: [m.fail_unreachable_title, m.fail_unreachable_advice, true],
  'gateway-fault': [m.fail_gateway_fault_title, m.fail_gateway_fault_advice, true],
  'sign-in-needed': [m.fail_sign_in_title, m.fail_sign_in_advice, true],
  'not-allowed': [m.fail_not_allowed_title, m.fail_not_allowed_advice, false],
  unreadable: [m.fail_unreadable_title, m.fail_unreadable_advice, true],
};
