import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';

/** A file that a test brings. */
export interface BroughtFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** Calls of one task in an Excel file, one with an id that Excel rounded. */
export const workbook: BroughtFile = {
  name: '九月.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: fileOf('calls.xlsx'),
};

/** Calls as Chinese Windows writes them, two of its four with a fault. */
export const chineseCsv: BroughtFile = {
  name: '通话.csv',
  mimeType: 'text/csv',
  buffer: fileOf('calls-gb18030.csv'),
};

function fileOf(name: string): Buffer {
  return readFileSync(new URL(`../src/testing/${name}`, import.meta.url));
}

/** The page that imports calls, as a person finds things on it; in English. */
export class ImportPage {
  readonly page: Page;
  readonly paste: Locator;
  readonly proceed: Locator;
  readonly back: Locator;
  readonly again: Locator;
  readonly seeCalls: Locator;
  /** What each column is taken for. */
  readonly columns: Locator;
  readonly faults: Locator;
  readonly push: Locator;

  constructor(page: Page) {
    this.page = page;
    this.paste = page.getByRole('textbox', { name: 'Addresses, ids, or a table' });
    this.proceed = page.getByRole('button', { name: 'Continue' });
    this.back = page.getByRole('button', { name: 'Back', exact: true });
    this.again = page.getByRole('button', { name: 'Import more' });
    this.seeCalls = page.getByRole('link', { name: 'See the calls' });
    this.columns = page.getByRole('combobox', { name: /^Column / }).locator('option:checked');
    this.faults = page.getByRole('region', { name: /left out$/ }).getByRole('listitem');
    this.push = page.getByRole('region', { name: 'Push on hang-up' });
  }

  async choose(file: BroughtFile): Promise<void> {
    await this.page.getByLabel('Choose a file').and(this.page.locator('input')).setInputFiles(file);
  }

  column(number: number): Locator {
    return this.page.getByRole('combobox', { name: `Column ${number}`, exact: true });
  }

  /** Imports so many calls; the button says how many it will. */
  async import(count: number): Promise<void> {
    const words = count === 1 ? 'Import 1 call' : `Import ${count} calls`;
    await this.page.getByRole('button', { name: words, exact: true }).click();
  }
}
