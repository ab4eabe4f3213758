import { expect, type Locator, type Page } from '@playwright/test';

/** The review panel of a call's page, as a person finds things in it; in English. */
export class ReviewPanel {
  readonly page: Page;
  readonly panel: Locator;
  readonly saved: Locator;
  readonly submit: Locator;
  readonly notes: Locator;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.getByRole('tabpanel', { name: 'Review' });
    this.saved = this.panel.getByText(/^(Draft saved|Submitted) \d\d:\d\d$/);
    this.submit = this.panel.getByRole('button', { name: 'Submit' });
    this.notes = this.panel.getByRole('textbox', { name: 'Note' });
  }

  /** Begins a review by a scorecard, by keyboard. */
  async begin(scorecard: string): Promise<void> {
    await this.page.keyboard.press('q');
    const button = this.panel.getByRole('button', { name: scorecard });
    await button.focus();
    await this.page.keyboard.press('Enter');
    await expect(this.panel.getByRole('heading', { name: scorecard, level: 2 })).toBeVisible();
  }

  question(words: string): Locator {
    return this.panel.getByRole('group', { name: words });
  }

  /** The options that are chosen. */
  chosen(words: string): Locator {
    return this.question(words).locator('[aria-pressed="true"][aria-keyshortcuts]');
  }

  /** Waits until all that was done is on the server, which may be away for a while. */
  async expectSaved(): Promise<void> {
    await expect(this.saved).toBeVisible({ timeout: 60_000 });
  }

  /** What the server has of the draft that is open. */
  async onServer(): Promise<{ answers: Record<string, unknown>; notes: string[] }> {
    const path = new URL(this.page.url()).pathname.split('/');
    const [account, task, record] = [path[2], path[4], path[6]];
    const { origin } = new URL(this.page.url());
    const list = await this.page.request.get(
      `${origin}/api/v1/calls/${account}/${task}/${record}/reviews`,
    );
    const [head] = (await list.json()).reviews;
    if (!head) return { answers: {}, notes: [] };
    const { content } = await (
      await this.page.request.get(`${origin}/api/v1/reviews/${head.id}`)
    ).json();
    const answers = Object.fromEntries(
      Object.entries<{ answer: { value?: unknown } | null }>(content.questions).map(
        ([id, { answer }]) => [id, answer && (answer.value ?? 'n/a')],
      ),
    );
    return {
      answers,
      notes: content.notes.map(({ text }: { text: string }) => text),
    };
  }
}
