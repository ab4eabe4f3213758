import { callImport, importedCount } from './call-import.ts';
import { callCount, callFacets, callFilter, callPage, callTablePage } from './call-table.ts';
import { route } from './route.ts';
import { screeningOrder } from './screening.ts';
import { z } from './zod.ts';

/** The routes of the calls that are known, from the platform’s lists or otherwise. */
export const callRoutes = {
  listCalls: route({
    method: 'get',
    path: '/calls',
    summary: 'A page of the calls that a filter lets through.',
    right: 'read',
    about: 'list',
    query: { ...callFilter, ...callTablePage },
    answer: callPage,
  }),
  countCalls: route({
    method: 'get',
    path: '/calls/count',
    summary: 'How many calls a filter lets through.',
    right: 'read',
    about: 'list',
    query: callFilter,
    answer: callCount,
  }),
  listCallFacets: route({
    method: 'get',
    path: '/calls/facets',
    summary: 'What calls can be filtered by: their tasks, and how far the lists of them were read.',
    right: 'read',
    about: 'list',
    answer: callFacets,
  }),
  putScreeningOrder: route({
    method: 'put',
    path: '/tasks/{account}/{task}/screening',
    summary: 'Has the calls of a task looked through, or no more for now.',
    right: 'order-screening',
    about: 'task',
    params: { account: z.string(), task: z.string() },
    body: screeningOrder,
  }),
  importCalls: route({
    method: 'post',
    path: '/calls/imports',
    summary: 'Adds calls that no list had, all or none; those that are known stay as they are.',
    right: 'import-calls',
    about: 'list',
    body: callImport,
    answer: importedCount,
    mostBytes: 40_000_000,
  }),
};
