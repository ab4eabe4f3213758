import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { readAnnotations } from '../server/reviews/export/testing/annotation-quads.ts';

/** What the files say that the page of reviews saves, as other programs read them. */
export interface ReadExports {
  /** The scores of the rows. */
  csv: unknown[];
  xlsx: unknown[];
  json: unknown[];
  /** The words of the notes. */
  annotations: string[];
}

/** Saves what the page of reviews shows in each form, and reads it back. */
export async function readExports(page: Page): Promise<ReadExports> {
  const rows = parse<{ score: string }>(await save(page, 'CSV'), { bom: true, columns: true });
  const [head = [], ...cells] = await readSheet(await save(page, 'Excel'));
  const reviews: { score: number }[] = JSON.parse((await save(page, 'JSON')).toString());
  const annotations = JSON.parse((await save(page, 'Web Annotations')).toString());
  return {
    csv: rows.map(({ score }) => Number(score)),
    xlsx: cells.map((row) => row[head.indexOf('score')]),
    json: reviews.map(({ score }) => score),
    annotations: (await readAnnotations(annotations))(
      'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
    ),
  };
}

async function save(page: Page, form: string): Promise<Buffer> {
  await page.getByRole('button', { name: 'Export' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('menuitem').filter({ hasText: form }).click();
  return readFile(await (await downloading).path());
}
