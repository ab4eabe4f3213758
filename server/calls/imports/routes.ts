import type { ImportedCall } from '../../../src/contract/call-import.ts';
import type { FieldError } from '../../../src/contract/problem.ts';
import { type Grant, mayWith } from '../../../src/contract/rights.ts';
import { routes } from '../../../src/contract/routes.ts';
import { ProblemError } from '../../api/problem.ts';
import { type ApiContext, serveWrite } from '../../api/serve.ts';
import { addCalls } from './import-calls.ts';

/** Of more calls that may not be imported, it is not said which. */
const mostErrors = 1_000;

/** Adds calls that somebody has the ids of; `onCallsAdded` is called once they are kept. */
export function serveImports(api: ApiContext, onCallsAdded: () => void): void {
  serveWrite(api, routes.importCalls, async ({ body: { calls }, actor, tx, now }) => {
    const errors = notAllowed(calls, actor.grants);
    if (errors.length > 0) throw new ProblemError('not-allowed', { errors });
    const added = await addCalls(tx, calls, now);
    const known = calls.length - added;
    const detail = { count: added, known };
    const deed = { action: 'import-calls', subject: 'calls', detail } as const;
    return { body: { added, known }, deed: added === 0 ? null : deed, onKept: onCallsAdded };
  });
}

/** Where calls stand that somebody may not import. */
function notAllowed(calls: readonly ImportedCall[], grants: readonly Grant[]): FieldError[] {
  const known = new Map<string, boolean>();
  const mayImport = ({ account, task, subAccount }: ImportedCall) => {
    const key = JSON.stringify([account, task, subAccount]);
    const is = known.get(key) ?? mayWith(grants, 'import-calls', { account, task, subAccount });
    known.set(key, is);
    return is;
  };
  const message = 'is of a task whose calls are not yours to import';
  const errors = calls.flatMap((call, at) =>
    mayImport(call) ? [] : { path: `body.calls.${at}`, message },
  );
  return errors.slice(0, mostErrors);
}
