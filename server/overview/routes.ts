import { exportTypes } from '../../src/contract/review-table.ts';
import { routes } from '../../src/contract/routes.ts';
import { type ApiContext, serveFile, serveRead } from '../api/serve.ts';
import { recordExport } from '../audit/record.ts';
import { today } from '../day.ts';
import { type Cell, writeCsv } from '../files/csv.ts';
import { writeXlsx } from '../files/xlsx.ts';
import { overviewRows } from './export.ts';
import { readOverview } from './read-overview.ts';

/** What many calls have in common. */
export function serveOverview(api: ApiContext): void {
  serveRead(api, routes.getOverview, async (db, { query, scopes }) => ({
    body: await readOverview(db, query, scopes),
  }));

  serveFile(api, routes.exportOverview, (store, { query, scopes, actor }) => {
    const { format, language, ...filter } = query;
    let count = 0;
    async function* table(): AsyncGenerator<Cell[][], void> {
      const rows = overviewRows(
        await store.run((db) => readOverview(db, filter, scopes)),
        language,
      );
      count = rows.length - 1;
      yield rows;
    }
    return {
      type: exportTypes[format],
      name: `turnwise-overview-${today()}.${format}`,
      chunks: recordExport<string | Uint8Array>(
        store,
        actor,
        format === 'csv' ? writeCsv(table()) : writeXlsx(table()),
        {
          deed: { action: 'export-overview', subject: format, detail: { filter } },
          countOf: () => count,
        },
      ),
    };
  });
}
