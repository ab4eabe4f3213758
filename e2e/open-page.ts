import { expect, type Locator, type Page } from '@playwright/test';

/** The opening page, as a person finds things on it; in English. */
export class OpenPage {
  readonly page: Page;
  readonly paste: Locator;
  readonly recognition: Locator;
  readonly account: Locator;
  readonly task: Locator;
  readonly record: Locator;
  readonly subAccount: Locator;
  readonly open: Locator;
  readonly demoCalls: Locator;
  readonly recentCalls: Locator;

  constructor(page: Page) {
    this.page = page;
    this.paste = page.getByRole('textbox', { name: /^Paste/ });
    this.recognition = page.getByRole('status');
    this.account = page.getByRole('textbox', { name: /^Account ID/ });
    this.task = page.getByRole('textbox', { name: /^Task ID/ });
    this.record = page.getByRole('textbox', { name: /^Record ID/ });
    this.subAccount = page.getByRole('textbox', { name: /^Sub-account ID/ });
    this.open = page.getByRole('button', { name: 'Open', exact: true });
    this.demoCalls = page.getByRole('region', { name: 'Demo calls' });
    this.recentCalls = page.getByRole('region', { name: 'Recent calls' });
  }

  async goto(): Promise<void> {
    await this.page.goto('/');
    await expect(this.open).toBeVisible();
  }

  /** The link to a demo call, by its title. */
  demoCall(title: string): Locator {
    return this.demoCalls.getByRole('link').filter({ hasText: title });
  }

  /** Waits until the ids stand in the form. */
  async expectIds(ids: {
    account: string;
    task: string;
    record: string;
    subAccount?: string;
  }): Promise<void> {
    await expect(this.account).toHaveValue(ids.account);
    await expect(this.task).toHaveValue(ids.task);
    await expect(this.record).toHaveValue(ids.record);
    await expect(this.subAccount).toHaveValue(ids.subAccount ?? '');
  }
}
