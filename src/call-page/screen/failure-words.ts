import { CallError, type CallErrorKind } from '../../api/call-error.ts';
import { m } from '../../messages/index.ts';

interface FailureWords {
  title: string;
  advice: string;
  /** Whether asking again can help without changing the address. */
  canRetry: boolean;
}

const words: Record<CallErrorKind, [title: () => string, advice: () => string, canRetry: boolean]> =
  {
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
    offline: [m.fail_offline_title, m.fail_offline_advice, true],
    'gateway-down': [m.fail_gateway_title, m.fail_gateway_advice, true],
    'gateway-fault': [m.fail_gateway_fault_title, m.fail_gateway_fault_advice, true],
    unreadable: [m.fail_unreadable_title, m.fail_unreadable_advice, true],
  };

/** What happened, and what to check, in the reviewer's words. */
export function failureWords(error: Error): FailureWords {
  if (!(error instanceof CallError)) {
    return { title: m.crash_title(), advice: error.message, canRetry: true };
  }
  const [title, advice, canRetry] = words[error.kind];
  return { title: title(), advice: advice(), canRetry };
}
