import { and, eq } from 'drizzle-orm';
import type { CallKey } from '../../src/contract/review.ts';
import { routes } from '../../src/contract/routes.ts';
import { lengthOf, withStretch } from '../../src/contract/stretches.ts';
import { type ApiContext, serveWrite } from '../api/serve.ts';
import type { Database } from '../store/database.ts';
import { isCall } from '../store/is-call.ts';
import { auditEntries } from '../store/schema.ts';

const action = 'hear-call';

/** Records what people heard of calls, as their pages tell. */
export function serveHeard(api: ApiContext): void {
  serveWrite(api, routes.recordHeard, async ({ params: { id, ...call }, body, tx }) => {
    if (await isRecorded(tx, id, call)) return { body: undefined, deed: null };
    const stretches = body.heard.reduce(withStretch, [] as [number, number][]);
    const detail = { seconds: Math.round(lengthOf(stretches) / 1000), stretches };
    return { body: undefined, deed: { action, subject: id, call, detail } };
  });
}

async function isRecorded(tx: Database, id: string, call: CallKey): Promise<boolean> {
  const [entry] = await tx
    .select({ id: auditEntries.id })
    .from(auditEntries)
    .where(
      and(
        isCall(auditEntries, call),
        eq(auditEntries.action, action),
        eq(auditEntries.subject, id),
      ),
    );
  return entry !== undefined;
}
