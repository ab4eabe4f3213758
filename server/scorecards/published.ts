import type { ScorecardDefinition } from '../../src/contract/scorecard.ts';
import type { Database } from '../store/database.ts';
import { findVersion } from './queries.ts';

/** More scorecards than this are hardly in use at a time. */
const mostKept = 100;

/** Gives what a published version of a scorecard asks. */
export type ReadDefinition = (db: Database, versionId: string) => Promise<ScorecardDefinition>;

/** Reads published versions of scorecards and keeps them, since they never change: each save needs one. */
export function createDefinitions(): ReadDefinition {
  const kept = new Map<string, ScorecardDefinition>();
  return async (db, versionId) => {
    const known = kept.get(versionId);
    if (known) return known;
    const version = await findVersion(db, versionId);
    if (!version) throw new Error('The scorecard of a review is gone.');
    const [oldest] = kept.keys();
    if (oldest !== undefined && kept.size === mostKept) kept.delete(oldest);
    kept.set(versionId, version.definition);
    return version.definition;
  };
}
