import type { Locator, Page } from '@playwright/test';

/** A page that is a table, as a person finds things on it; in English. */
export class TablePage {
  readonly page: Page;
  readonly table: Locator;
  readonly rows: Locator;
  readonly count: Locator;
  readonly filters: Locator;
  readonly clear: Locator;

  /** `counted` is in what the page says of how many rows there are. */
  constructor(page: Page, name: string, counted: RegExp) {
    this.page = page;
    this.table = page.getByRole('grid', { name });
    this.rows = this.table.locator('tbody').getByRole('row');
    this.count = page.getByRole('status').filter({ hasText: counted });
    this.filters = page.getByRole('search', { name: 'Filters' });
    this.clear = this.filters.getByRole('button', { name: 'Clear filters' });
  }

  choice(label: string): Locator {
    return this.filters.getByRole('combobox', { name: label, exact: true });
  }

  field(label: string): Locator {
    return this.filters.getByLabel(label, { exact: true });
  }

  head(name: string): Locator {
    return this.table.getByRole('columnheader', { name, exact: true });
  }

  /** The words of a column's cells, in the order of the rows. */
  async column(name: string): Promise<string[]> {
    const heads = await this.table.getByRole('columnheader').allTextContents();
    const at = heads.indexOf(name);
    return this.rows.locator(`td:nth-child(${at + 1})`).allTextContents();
  }
}
