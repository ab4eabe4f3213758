import { expect, type Locator, type Page } from '@playwright/test';
import { TablePage } from './table-page.ts';

/** The page of all calls, as a person finds things on it; in English. */
export class CallsPage extends TablePage {
  readonly tasks: Locator;

  constructor(page: Page) {
    super(page, 'Calls', /call/);
    this.tasks = page.getByRole('navigation', { name: 'Tasks' });
  }

  /** Waits until all that rows say in a column is one of these, and they say something. */
  async expectAll(name: string, ...words: string[]): Promise<void> {
    await expect
      .poll(async () => [...new Set(await this.column(name))].toSorted())
      .toEqual(words.toSorted());
  }
}
