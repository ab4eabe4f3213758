import type { RootCause } from '../contract/scorecard.ts';
import { m } from '../messages/index.ts';

/** What each cause of lost points is called. */
export const causeWords: Readonly<Record<RootCause, () => string>> = {
  script: m.root_script,
  recognition: m.root_recognition,
  speech: m.root_speech,
  transfer: m.root_transfer,
  agent: m.root_agent,
  data: m.root_data,
};
