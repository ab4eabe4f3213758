import { type ExportFormat, exportTypes } from '../../../src/contract/review-table.ts';
import { routes } from '../../../src/contract/routes.ts';
import { type ApiContext, serveFile } from '../../api/serve.ts';
import { writeAnnotations } from './annotations.ts';
import { reviewBatches } from './batches.ts';
import { writeCsv } from './csv.ts';
import { writeJson } from './json.ts';
import { tableRows } from './table.ts';
import { writeXlsx } from './xlsx.ts';

const extensions: Record<ExportFormat, string> = {
  ...{ csv: 'csv', xlsx: 'xlsx', json: 'json', annotations: 'jsonld' },
};

/** Reviews as files. */
export function serveExport(api: ApiContext): void {
  serveFile(api, routes.exportReviews, (store, { query }, origin) => {
    const { format, language, sort, ...filter } = query;
    const batches = reviewBatches(store, filter, sort);
    const table = () => tableRows(store, { batches, scorecard: filter.scorecard, language });
    const writers = {
      csv: () => writeCsv(table()),
      xlsx: () => writeXlsx(table()),
      json: () => writeJson(batches),
      annotations: () => writeAnnotations(batches, origin),
    };
    return {
      type: exportTypes[format],
      name: `turnwise-reviews-${today()}.${extensions[format]}`,
      chunks: writers[format](),
    };
  });
}

/** The day in Asia/Shanghai. */
function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format();
}
