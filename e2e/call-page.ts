import { expect, type Locator, type Page } from '@playwright/test';
import { spoken } from './spoken.ts';

type PanelName = 'Customer' | 'Task' | 'Script' | 'Turn' | 'Insight' | 'Review';

/** The screen of one call, as a person finds things on it; in English unless said otherwise. */
export class CallPage {
  readonly page: Page;
  readonly title: Locator;
  readonly main: Locator;
  /** What the call was, above the conversation. */
  readonly header: Locator;
  readonly timeline: Locator;
  readonly player: Locator;
  readonly turns: Locator;
  readonly selectedTurn: Locator;
  readonly rawView: Locator;
  readonly speed: Locator;
  /** The whole call as a waveform. */
  readonly recording: Locator;
  readonly find: Locator;
  readonly backToPlayhead: Locator;

  constructor(page: Page) {
    this.page = page;
    this.main = page.getByRole('main');
    this.header = this.main.locator('header', { has: page.getByRole('heading', { level: 1 }) });
    this.title = this.main.getByRole('heading', { level: 1 });
    this.timeline = page.getByRole('region', { name: 'Call timeline' });
    this.player = page.getByRole('region', { name: 'Player' });
    this.turns = page.locator('li[data-turn-id]');
    this.selectedTurn = page.locator('li[data-turn-id][aria-current="true"]');
    this.rawView = page.getByRole('dialog', { name: 'Raw response' });
    this.speed = page.getByRole('combobox', { name: 'Speed' });
    this.recording = page.getByRole('slider', { name: 'Whole call' });
    this.find = page.getByRole('searchbox', { name: 'Find in call' });
    this.backToPlayhead = page.getByRole('button', { name: 'Back to the playhead' });
  }

  /** Goes to a call's address and waits until the call is shown, be it behind the raw view. */
  async open(path: string): Promise<void> {
    await this.page.goto(path);
    await expect(this.timeline.or(this.rawView)).toBeVisible();
  }

  /** A section of the conversation. */
  section(name: 'Before transfer' | 'After transfer'): Locator {
    return this.timeline.getByRole('region', { name, exact: true });
  }

  /** The turns that hold some words. */
  turn(words: string): Locator {
    return this.turns.filter({ hasText: words });
  }

  /** The sentence, its recording included, that holds some words. */
  sentence(words: string): Locator {
    return this.page.locator('[data-sentence-id]').filter({ hasText: words });
  }

  /** The recordings in the timeline that stand so. */
  clips(status: 'loading' | 'outlined' | 'ready' | 'failed'): Locator {
    return this.timeline.locator(`[data-clip="${status}"]`);
  }

  /** The button that plays a sentence. */
  play(text: string): Locator {
    return this.timeline.getByRole('button', { name: `Play: ${spoken(text)}`, exact: true });
  }

  /** The button that pauses a sentence: there while it plays. */
  pause(text: string): Locator {
    return this.timeline.getByRole('button', { name: `Pause: ${spoken(text)}`, exact: true });
  }

  /** The position in a sentence's recording, as a slider. */
  position(text: string): Locator {
    return this.timeline.getByRole('slider', { name: `Position in: ${spoken(text)}`, exact: true });
  }

  /** A button of the player at the foot of the page. */
  playerButton(name: 'Play' | 'Pause' | 'Previous sentence' | 'Next sentence'): Locator {
    return this.player.getByRole('button', { name, exact: true });
  }

  /** Opens the listening options, which float above the player. */
  async openOptions(): Promise<Locator> {
    const more = this.player.getByRole('button', { name: 'Show the whole player' });
    if (await more.isVisible()) await more.click();
    await this.player.getByRole('button', { name: 'Listening options' }).click();
    return this.page.getByRole('dialog', { name: 'Listening options' });
  }

  /** Clicks on the recording, once it is drawn, at a share (0–1) of what is in view. */
  async clickRecording(share: number): Promise<void> {
    await this.recording.locator('> div canvas').first().waitFor({ state: 'attached' });
    const { width = 0 } = (await this.recording.boundingBox()) ?? {};
    await this.recording.click({ position: { x: width * share, y: 30 } });
  }

  tab(name: PanelName): Locator {
    return this.page.getByRole('tab', { name, exact: true });
  }

  panel(name: PanelName): Locator {
    return this.page.getByRole('tabpanel', { name, exact: true });
  }

  async openRawView(): Promise<void> {
    await this.page.getByRole('button', { name: 'Show raw response' }).click();
    await expect(this.rawView).toBeVisible();
  }

  /** Scrolls through the whole conversation and gives each turn once, in order. */
  allTurns(): Promise<{ id: string; speaker: string; section: string }[]> {
    return this.timeline.evaluate(async (scroller) => {
      const turns = new Map<string, { id: string; speaker: string; section: string }>();
      const drawn = () =>
        new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const gather = () => {
        for (const item of scroller.querySelectorAll<HTMLElement>('li[data-turn-id]')) {
          const { turnId: id = '', speaker = '' } = item.dataset;
          const section = item.closest('section')?.getAttribute('aria-label') ?? '';
          turns.set(id, { id, speaker, section });
        }
      };
      scroller.scrollTop = 0;
      for (let before = -1; before !== scroller.scrollTop; ) {
        await drawn();
        gather();
        before = scroller.scrollTop;
        scroller.scrollTop += scroller.clientHeight * 0.6;
        await drawn();
      }
      gather();
      return [...turns.values()];
    });
  }

  /** How many pixels of a recording's waveform are drawn; its canvases stand in a shadow tree. */
  waveformInk(text: string): Promise<number> {
    return this.position(text)
      .locator('[data-waveform] > div')
      .evaluate((host) => {
        let drawn = 0;
        for (const canvas of host.shadowRoot?.querySelectorAll('canvas') ?? []) {
          const { width, height } = canvas;
          if (width === 0 || height === 0) continue;
          const copy = new OffscreenCanvas(width, height);
          const context = copy.getContext('2d', { willReadFrequently: true });
          context?.drawImage(canvas, 0, 0);
          const pixels = context?.getImageData(0, 0, width, height).data ?? [];
          for (let alpha = 3; alpha < pixels.length; alpha += 4) if (pixels[alpha]) drawn++;
        }
        return drawn;
      });
  }
}

/** Where a call could not be opened. */
export class FailurePage {
  readonly alert: Locator;
  readonly details: Locator;
  readonly retry: Locator;
  readonly open: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.alert = page.getByRole('alert');
    this.details = page.locator('main dl');
    this.retry = page.getByRole('button', { name: 'Try again' });
    this.open = page.getByRole('button', { name: 'Open', exact: true });
  }

  /** Waits for the page to say that something went wrong, in these words. */
  async expectTitle(title: string, timeout = 10_000): Promise<void> {
    await expect(this.alert.getByRole('heading', { name: title })).toBeVisible({ timeout });
  }

  /** What the page tells under a label: the platform's message, the code, the status, the place. */
  detail(label: string): Locator {
    return this.details.locator('div', { has: this.page.getByText(label, { exact: true }) });
  }

  field(name: 'Account ID' | 'Task ID' | 'Record ID' | 'Sub-account ID'): Locator {
    return this.page.getByRole('textbox', { name: new RegExp(`^${name}`) });
  }
}
