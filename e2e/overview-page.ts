import type { Locator, Page } from '@playwright/test';

/** The page of figures, as a person finds things on it; in English. */
export class OverviewPage {
  readonly page: Page;
  readonly main: Locator;
  readonly filters: Locator;

  constructor(page: Page) {
    this.page = page;
    this.main = page.getByRole('main');
    this.filters = page.getByRole('search', { name: 'Filters' });
  }

  choice(label: string): Locator {
    return this.filters.getByRole('combobox', { name: label, exact: true });
  }

  /** One of the figures that come first, which leads to what it counts. */
  total(label: string): Locator {
    const term = this.page.getByText(label, { exact: true });
    return this.main.locator('dl > div').filter({ has: term }).getByRole('link').first();
  }

  table(name: string): Locator {
    return this.main.getByRole('table', { name, exact: true });
  }

  /** The figures of a row that lead somewhere. */
  figures(table: string, row: string | RegExp): Locator {
    const head = this.page.getByRole('rowheader', { name: row });
    return this.table(table).getByRole('row').filter({ has: head }).getByRole('link');
  }
}
