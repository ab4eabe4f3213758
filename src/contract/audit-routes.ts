import { auditFilter, auditPage } from './audit.ts';
import { route } from './route.ts';
import { z } from './zod.ts';

const place = z
  .string()
  .regex(/^[1-9]\d{0,14}$/, 'must be the place of an entry')
  .transform(Number);

/** The routes of the audit log. */
export const auditRoutes = {
  listAudit: route({
    method: 'get',
    path: '/audit',
    summary: 'A page of the audit log, the newest entries first.',
    right: 'read-audit',
    query: {
      ...auditFilter,
      /** The `next` of the page before. */
      before: place.optional(),
    },
    answer: auditPage,
  }),
  exportAudit: route({
    method: 'get',
    path: '/audit/export',
    summary: 'The entries that a filter lets through, as CSV.',
    right: 'read-audit',
    query: auditFilter,
    files: ['text/csv; charset=utf-8'],
  }),
};
