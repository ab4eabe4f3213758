import { type ExportFormat, exportTypes } from '../../../src/contract/review-table.ts';
import { routes } from '../../../src/contract/routes.ts';
import { type ApiContext, serveFile } from '../../api/serve.ts';
import { recordExport } from '../../audit/record.ts';
import { today } from '../../day.ts';
import { writeCsv } from '../../files/csv.ts';
import { writeXlsx } from '../../files/xlsx.ts';
import type { StoredReview } from '../queries.ts';
import { writeAnnotations } from './annotations.ts';
import { reviewBatches } from './batches.ts';
import { writeJson } from './json.ts';
import { tableRows } from './table.ts';

const extensions: Record<ExportFormat, string> = {
  ...{ csv: 'csv', xlsx: 'xlsx', json: 'json', annotations: 'jsonld' },
};

/** Reviews as files. */
export function serveExport(api: ApiContext): void {
  serveFile(api, routes.exportReviews, (store, { query, scopes, actor }, origin) => {
    const { format, language, sort, ...filter } = query;
    let count = 0;
    const counted = (reviews: StoredReview[]) => {
      count += reviews.length;
    };
    const batches = reviewBatches(store, { filter, scopes }, sort, counted);
    const table = () => tableRows(store, { batches, scorecard: filter.scorecard, language });
    const writers: Record<ExportFormat, () => AsyncGenerator<string | Uint8Array, void>> = {
      csv: () => writeCsv(table()),
      xlsx: () => writeXlsx(table()),
      json: () => writeJson(batches),
      annotations: () => writeAnnotations(batches, origin),
    };
    return {
      type: exportTypes[format],
      name: `turnwise-reviews-${today()}.${extensions[format]}`,
      chunks: recordExport(store, actor, writers[format](), {
        deed: { action: 'export-reviews', subject: format, detail: { filter } },
        countOf: () => count,
      }),
    };
  });
}
