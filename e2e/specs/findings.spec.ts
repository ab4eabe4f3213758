import type { Page } from '@playwright/test';
import type { CallPage } from '../call-page.ts';
import { callPath, exampleId } from '../demo-calls.ts';
import { json, type Stretch, soundLink } from '../fake-platform.ts';
import { documentedAnswer, expect, test } from '../fixtures.ts';
import { hearNow, listen } from '../listening.ts';

const path = '/user/their-account/task/their-task/detail/their-call';

test.beforeEach(({ context }) => listen(context));

const tone = (amplitude: number): Stretch[] => [{ ms: 1500, amplitude }];

/** One row of the call in which everything is wrong: what it says, and how loud. */
interface Fault {
  kind: string;
  /** How the finding reads. */
  words: RegExp;
  question?: string;
  answer?: string;
  template?: string;
  amplitude?: number;
  /** One more recording than sentences. */
  hasSpare?: boolean;
  errorCode?: number;
}

const faults: readonly Fault[] = [
  { kind: 'unfilled-variable', words: /left unfilled: name/, answer: '您好{$name}先生' },
  {
    kind: 'machine-name',
    words: /machine’s name: .*ai_5225271/,
    answer: '您是ai_5225271吗',
    template: '您是{$name}吗',
  },
  { kind: 'stage-direction', words: /read aloud: \(停顿1秒\)/, answer: '您好(停顿1秒)请问' },
  {
    kind: 'mark-in-text',
    words: /Mark left in the text: <break/,
    answer: '您好<break time="1s"/>',
  },
  { kind: 'counts-differ', words: /1 sentence, but 2 recordings/, answer: '您好', hasSpare: true },
  { kind: 'silent-clip', words: /all but silent/, answer: '听得到吗', amplitude: 0 },
  { kind: 'clipped-clip', words: /recording clips/, answer: '声音很大', amplitude: 60_000 },
  { kind: 'recognition-error', words: /error_code = 3/, question: '嗯', errorCode: 3 },
  { kind: 'id-card', words: /ID card number: 110\*/, question: '我的号码是11010519491231002X' },
  { kind: 'bank-card', words: /bank card number: 6222\*/, question: '卡号是6222021234567890128' },
  { kind: 'phone-number', words: /phone number: 139\*{4}5678/, question: '打13912345678吧' },
  { kind: 'risk-word', words: /Risk word: 投诉/, question: '我要投诉你们' },
];

/** A row with one fault. Its tone has full scale at most, at which a recording counts as clipped. */
function rowOf(fault: Fault, index: number, platformUrl: string, row: Record<string, unknown>) {
  const link = soundLink(platformUrl, tone(Math.min(fault.amplitude ?? 4000 + index, 32_767)));
  const links = fault.hasSpare ? [[link], [link]] : [[link]];
  return {
    ...row,
    id: `row-${fault.kind}`,
    notify: fault.question ? 'asrmessage_notify' : 'playback_result',
    question_index: index,
    question: fault.question ?? '',
    voice: fault.question ? link : '',
    answer_content: fault.answer ?? null,
    contents: fault.answer
      ? [
          {
            id: '1',
            file_id: '1',
            sort: 0,
            status: true,
            translate_text: fault.template ?? fault.answer,
          },
        ]
      : [],
    download_voice: fault.answer ? links : [],
    error_code: fault.errorCode ?? 0,
  };
}

interface OtherPlatform {
  url: string;
  origin: string;
  script(...answers: ReturnType<typeof json>[]): void;
}

async function openFaults(callPage: CallPage, platform: OtherPlatform): Promise<void> {
  const answer = documentedAnswer(platform.url);
  const [row = {}] = answer.data.records;
  answer.data.records = faults.map((fault, index) => rowOf(fault, index, platform.url, row));
  platform.script(json(answer));
  await callPage.open(`${platform.origin}${path}`);
}

function openFindings(page: Page) {
  return page
    .getByRole('region', { name: 'Key figures' })
    .getByRole('button', { name: /^Findings/ })
    .click();
}

declare global {
  interface Window {
    /** Where each sentence's upper edge has been, by the sentence's id. */
    sentenceTops: Record<string, number[]>;
  }
}

test('a finding of each kind leads from the summary to its sentence, which Space then plays', async ({
  callPage,
  page,
  otherPlatform,
}) => {
  test.setTimeout(90_000);
  await openFaults(callPage, otherPlatform);
  await openFindings(page);
  const part = callPage.panel('Insight').getByRole('region', { name: 'Findings' });
  await expect(part).toBeFocused();
  for (const { kind, words, question, answer } of faults) {
    const finding = part.locator(`[data-finding="${kind}"]`).filter({ hasText: words });
    await finding.first().getByRole('button').first().click();
    const turn = callPage.selectedTurn;
    await expect(turn).toHaveAttribute('data-turn-id', new RegExp(`^row-${kind}-`));
    await expect(turn).toBeInViewport();
    await page.keyboard.press('Escape');
    await callPage.timeline.focus();
    await page.keyboard.press('Space');
    const heard = await hearNow(page);
    const expected = Math.min(
      faults.find((fault) => fault.kind === kind)?.amplitude ??
        4000 + faults.findIndex((fault) => fault.kind === kind),
      32_767,
    );
    expect(heard.link).toContain(`1500x${expected}`);
    await page.keyboard.press('Space');
    await expect(callPage.playerButton('Play')).toBeVisible();
    expect(question ?? answer).toBeTruthy();
  }
});

test('a clip much louder than the others is found', async ({ callPage, page, otherPlatform }) => {
  const answer = documentedAnswer(otherPlatform.url);
  const [row = {}] = answer.data.records;
  const levels = [1500, 1600, 1700, 1800, 12_000];
  answer.data.records = levels.map((amplitude, index) =>
    rowOf(
      { kind: `level-${index}`, words: /./, answer: '您好', amplitude },
      index,
      otherPlatform.url,
      row,
    ),
  );
  otherPlatform.script(json(answer));
  await callPage.open(`${otherPlatform.origin}${path}`);
  await openFindings(page);
  const loud = callPage.panel('Insight').locator('[data-finding="loud-clip"]');
  await expect(loud).toHaveCount(1);
  await loud.getByRole('button').click();
  await expect(callPage.selectedTurn).toHaveAttribute('data-turn-id', /^row-level-4-/);
});

test('contradictions of the record are found', async ({ callPage, page, otherPlatform }) => {
  const answer = documentedAnswer(otherPlatform.url);
  Object.assign(answer.data.info.record, {
    answerdate: '2023-07-03 15:21:20',
    duration: 999_000,
    rounds: 40,
  });
  const [row] = answer.data.records;
  if (row) row.callee = '13900001111';
  otherPlatform.script(json(answer));
  await callPage.open(`${otherPlatform.origin}${path}`);
  await openFindings(page);
  const panel = callPage.panel('Insight');
  for (const kind of [
    'dates-contradict',
    'durations-contradict',
    'rounds-contradict',
    'ids-differ',
  ]) {
    await expect(panel.locator(`[data-finding="${kind}"]`).first()).toBeVisible();
  }
  await expect(panel).not.toContainText('13900001111');
});

test('recordings that cannot be played are one finding, with each of its turns', async ({
  callPage,
  page,
  expectFaults,
}) => {
  expectFaults(/^4\d\d .*voice/);
  await page.route('**/voice?*', (route) => route.fulfill({ status: 422 }));
  await callPage.open(callPath('transfer-answered'));
  await openFindings(page);
  const missing = callPage.panel('Insight').locator('[data-finding="missing-clip"]');
  await expect(missing).toHaveCount(1);
  await expect(missing).toContainText('× 47', { timeout: 30_000 });
  await missing.getByRole('button', { name: 'Turn 1', exact: true }).first().click();
  await expect(callPage.selectedTurn).toHaveAttribute('data-speaker', 'robot');
});

test('sentences without a link to a recording are one notice, with each of their turns', async ({
  callPage,
  page,
  expectFaults,
}) => {
  expectFaults(/^(?:403|422|502) .*\/voice\?/);
  await callPage.open(callPath('broken-audio'));
  await openFindings(page);
  const unlinked = callPage.panel('Insight').locator('[data-finding="no-clip-link"]');
  await expect(unlinked).toContainText('NoticeThe row has no link to a recording× 3');
  await unlinked.getByRole('button').nth(1).click();
  await expect(callPage.selectedTurn).toContainText('那多久能放款？');
});

test('what is found at a sentence moves no sentence', async ({ callPage, page }) => {
  await page.addInitScript(() => {
    window.sentenceTops = {};
    const look = () => {
      for (const sentence of document.querySelectorAll<HTMLElement>('[data-sentence-id]')) {
        const id = String(sentence.dataset.sentenceId);
        const tops = window.sentenceTops[id] ?? [];
        const { top } = sentence.getBoundingClientRect();
        if (tops.at(-1) !== top) window.sentenceTops[id] = [...tops, top];
      }
      requestAnimationFrame(look);
    };
    look();
  });
  await callPage.open(callPath(exampleId));
  await expect(callPage.timeline.getByRole('button', { name: /machine’s name/ })).toBeVisible();
  const tops = await page.evaluate(() => Object.values(window.sentenceTops));
  expect(tops).toEqual([[expect.any(Number)], [expect.any(Number)]]);
});
