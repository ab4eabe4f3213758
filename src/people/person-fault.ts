import { TurnwiseError } from '../api/turnwise.ts';
import { m } from '../messages/index.ts';

/** Why somebody could not be added or changed, in words; null where nothing failed. */
export function personFault(error: Error | null): string | null {
  if (!error) return null;
  if (!(error instanceof TurnwiseError)) return m.person_failed();
  const [first] = error.problem?.errors ?? [];
  switch (first?.message) {
    case 'is somebody else’s':
      return m.person_name_taken();
    case 'leaves nobody who manages people':
      return m.person_last_admin();
    case 'is required where a task is named':
      return m.scope_account_missing();
    case 'is given twice':
      return m.grant_twice();
    default:
      return error.kind === 'changed' ? m.person_changed() : m.person_failed();
  }
}
