import { expect, type Locator, type Page } from '@playwright/test';

/** The pages of scorecards, as a person finds things on them; in English. */
export class ScorecardPages {
  readonly page: Page;
  readonly preview: Locator;
  readonly publishButton: Locator;
  /** How it stands with the version that is shown. */
  readonly status: Locator;

  constructor(page: Page) {
    this.page = page;
    this.preview = page.getByRole('region', { name: 'Preview' });
    this.publishButton = page.getByRole('button', { name: 'Publish', exact: true });
    this.status = page.getByRole('main').locator('header').getByRole('status').first();
  }

  /** Opens the list, and from there a new scorecard. */
  async make(origin: string): Promise<void> {
    await this.page.goto(`${origin}/forms`);
    await this.page.getByRole('button', { name: 'New scorecard' }).click();
    await expect(this.field('Name')).toBeVisible();
  }

  field(label: string): Locator {
    return this.page.getByLabel(label, { exact: true });
  }

  /** The line of a question in the editor, which opens its fields. */
  line(words: string): Locator {
    return this.page.getByRole('button', { name: words, expanded: false });
  }

  /** Waits until all that was done is on the server, which may be away for a while. */
  async expectSaved(): Promise<void> {
    await expect(this.status).toHaveText(/Draft saved/, { timeout: 60_000 });
  }

  async publish(): Promise<void> {
    await this.publishButton.click();
    await this.page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
    await expect(this.status).toHaveText(/published/);
  }
}
