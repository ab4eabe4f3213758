import type { AuditEntry, AuditFilter } from '../../src/contract/audit.ts';
import { routes } from '../../src/contract/routes.ts';
import { type ApiContext, serveFile, serveRead } from '../api/serve.ts';
import { today } from '../day.ts';
import { type Cell, writeCsv } from '../files/csv.ts';
import type { Store } from '../store/store.ts';
import { readEntries } from './queries.ts';
import { recordExport } from './record.ts';

const pageSize = 100;
const exportedAtOnce = 1000;

/** The audit log, for those who may read it. */
export function serveAudit(api: ApiContext): void {
  serveRead(api, routes.listAudit, async (db, { query: { before, ...filter } }) => {
    const found = await readEntries(db, filter, { before, limit: pageSize + 1 });
    const entries = found.slice(0, pageSize);
    const next = found.length > pageSize ? (entries.at(-1)?.id ?? null) : null;
    return { body: { entries, next } };
  });

  serveFile(api, routes.exportAudit, (store, { query: filter, actor }) => {
    let count = 0;
    const batches = entryBatches(store, filter, (entries) => {
      count += entries.length;
    });
    return {
      type: 'text/csv; charset=utf-8',
      name: `turnwise-audit-${today()}.csv`,
      chunks: recordExport(store, actor, writeCsv(tableOf(batches)), {
        deed: { action: 'export-audit', subject: 'csv', detail: { filter } },
        countOf: () => count,
      }),
    };
  });
}

async function* entryBatches(
  store: Store,
  filter: AuditFilter,
  onBatch: (entries: AuditEntry[]) => void,
): AsyncGenerator<AuditEntry[], void> {
  let before: number | undefined;
  do {
    const asked = { before, limit: exportedAtOnce };
    const entries = await store.run((db) => readEntries(db, filter, asked));
    onBatch(entries);
    yield entries;
    before = entries.length === exportedAtOnce ? entries.at(-1)?.id : undefined;
  } while (before !== undefined);
}

const columns: Readonly<Record<string, (entry: AuditEntry) => Cell>> = {
  id: ({ id }) => id,
  at: ({ at }) => at,
  actor: ({ actor }) => actor,
  action: ({ action }) => action,
  subject: ({ subject }) => subject,
  account: ({ call }) => call?.account ?? null,
  task: ({ call }) => call?.task ?? null,
  record: ({ call }) => call?.record ?? null,
  detail: ({ detail }) => (detail === null ? null : JSON.stringify(detail)),
  hash: ({ hash }) => hash,
};

async function* tableOf(batches: AsyncIterable<AuditEntry[]>): AsyncGenerator<Cell[][], void> {
  yield [Object.keys(columns)];
  for await (const entries of batches) {
    yield entries.map((entry) => Object.values(columns).map((cellOf) => cellOf(entry)));
  }
}
