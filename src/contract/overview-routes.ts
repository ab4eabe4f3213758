import { callFilter } from './call-table.ts';
import { overview } from './overview.ts';
import { exportFormat, exportTypes } from './review-table.ts';
import { route } from './route.ts';
import { language } from './scorecard.ts';

/** How the figures are written to a file. */
const overviewFormat = exportFormat.extract(['csv', 'xlsx']);

/** The routes of what many calls have in common. */
export const overviewRoutes = {
  getOverview: route({
    method: 'get',
    path: '/overview',
    summary: 'Figures of the calls that a filter lets through, and of those of the period before.',
    right: 'read',
    about: 'list',
    /** The period is that of the filter's days: 366 at most, the last 30 where it has none. */
    query: callFilter,
    answer: overview,
  }),
  exportOverview: route({
    method: 'get',
    path: '/overview/export',
    summary: 'The same figures as a file.',
    right: 'export-reviews',
    about: 'list',
    query: {
      ...callFilter,
      format: overviewFormat,
      /** Of the titles of scorecards. */
      language: language.default('zh-CN'),
    },
    files: overviewFormat.options.map((format) => exportTypes[format]),
  }),
};
