import { m } from './index.ts';

/** How grave a finding is. */
export const severityWords = {
  serious: m.severity_serious,
  warning: m.severity_warning,
  notice: m.severity_notice,
};
