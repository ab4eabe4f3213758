import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { demoCallIds, openDemoCall } from '../testing/demo-calls.ts';
import { createInsight } from './insight.ts';
import { rulesVersion } from './rules-version.ts';
import { runAtOnce } from './steps.ts';

/** What each version of the rules finds in the demo's calls: the newest is that of now. */
const found: Record<number, string> = {
  1: '66d2c6b9e28b97e2d7b6b5f5d91886bceafcdf3525fbfd7dd81a61a9ac1450e4',
  2: '66d2c6b9e28b97e2d7b6b5f5d91886bceafcdf3525fbfd7dd81a61a9ac1450e4',
};

test('the version of the rules goes up when they find something else', async () => {
  const hash = createHash('sha256');
  for (const id of demoCallIds) {
    const insight = runAtOnce(createInsight(await openDemoCall(id))(() => ({ state: 'unasked' })));
    const { findingGroups, coverage, responsiveness } = insight;
    const groups = findingGroups.map(({ kind, severity, places }) => [
      kind,
      severity,
      places.length,
    ]);
    hash.update(JSON.stringify([id, groups, coverage.share, responsiveness.medianMs]));
  }
  expect({ [rulesVersion]: hash.digest('hex') }).toEqual({ [rulesVersion]: found[rulesVersion] });
});
