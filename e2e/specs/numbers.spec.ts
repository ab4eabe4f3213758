import { callPath, exampleId } from '../demo-calls.ts';
import { json, soundLink } from '../fake-platform.ts';
import { type DocumentedAnswer, documentedAnswer, expect, test } from '../fixtures.ts';

const number = '17838463327';
const address = callPath(exampleId, { panel: 'customer' });

test('at rest no whole number is anywhere in the page, and yet it is copied', async ({
  callPage,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await callPage.open(address);
  const expectMasked = async () => {
    await expect(page.getByText('178****3327').first()).toBeVisible();
    expect(await page.content()).not.toContain(number);
    expect(await page.title()).toContain('178****3327');
  };

  for (const panel of ['Customer', 'Task', 'Script'] as const) {
    await test.step(`no whole number is anywhere with the ${panel} panel open`, async () => {
      await callPage.tab(panel).click();
      await expect(callPage.panel(panel)).not.toBeEmpty();
      await expectMasked();
    });
  }

  await test.step('no whole number is anywhere with the raw view open', async () => {
    await callPage.openRawView();
    await expect(callPage.rawView).toContainText('178****3327');
    await expectMasked();
    await page.keyboard.press('Escape');
  });

  await test.step('a masked number is copied whole', async () => {
    await callPage.title.getByRole('button', { name: 'Copy number' }).click();
    await expect(callPage.title.getByRole('button', { name: 'Copied' })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(number);
    await expect(callPage.title).not.toContainText(number);
  });

  await test.step('a value of a panel is copied by a click', async () => {
    await callPage.tab('Customer').click();
    await callPage.panel('Customer').getByRole('button', { name: 'ai_5225271' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('ai_5225271');
  });
});

test('a number is revealed by a click, alone, and all of them by M', async ({ callPage, page }) => {
  await callPage.open(address);
  const places = [callPage.title, callPage.panel('Customer')];
  const expectMasked = async () => {
    for (const place of places) await expect(place).not.toContainText(number);
  };

  await test.step('a click reveals a number alone, and another masks it again', async () => {
    await callPage.title.getByRole('button', { name: 'Reveal number' }).click();
    await expect(callPage.title).toContainText(number);
    await expect(callPage.panel('Customer')).not.toContainText(number);
    await callPage.title.getByRole('button', { name: 'Mask number' }).click();
    await expectMasked();
  });

  await test.step('M reveals and hides all numbers, in the header and the panels alike', async () => {
    await page.keyboard.press('m');
    for (const place of places) await expect(place).toContainText(number);
    await callPage.tab('Task').click();
    await page.keyboard.press('m');
    await callPage.tab('Customer').click();
    await expectMasked();
  });

  await test.step('M hides a number too that was revealed alone', async () => {
    await page.keyboard.press('m');
    await expect(callPage.title).toContainText(number);
    await callPage.title.getByRole('button', { name: 'Mask number' }).click();
    await callPage.title.getByRole('button', { name: 'Reveal number' }).click();
    await page.keyboard.press('m');
    await expectMasked();
  });

  await test.step('the raw response shows its numbers when the page does', async () => {
    await page.keyboard.press('m');
    await callPage.openRawView();
    const box = callPage.rawView.getByRole('checkbox', { name: 'Reveal numbers' });
    await expect(box).toBeChecked();
    await expect(callPage.rawView).toContainText(number);
    await box.uncheck();
    await expect(callPage.rawView).not.toContainText(number);
    await page.keyboard.press('Escape');
    await expectMasked();
  });
});

/** A landline: its shape tells no number, only the call itself does. */
const landline = '037965551234';
const callerNumber = '02160851234';
const line = '202306071342';
const own = [landline, callerNumber, line];
/** An id and a hash with as many digits as a number. */
const ids = ['17838463-2702-4702-8702-138463327000', '9e107d9d37217838463327d88f00b204'];

/** A call of a landline that names its numbers in every place that the page shows. */
function landlineCall(platformUrl: string): DocumentedAnswer {
  const answer = documentedAnswer(platformUrl);
  const { info, records } = answer.data;
  const [row] = records;
  const customer = Object(info.record.crm_customer);
  return {
    ...answer,
    data: {
      ...answer.data,
      callee: landline,
      records: [
        {
          ...row,
          id: 'asked',
          callee: landline,
          notify: 'asrmessage_notify',
          question: `我的号码是${landline}`,
          split_question: [`我的号码是`, landline],
          question_index: 1,
          keyword: landline,
          answer_text: `确认${landline}`,
          answer_content: `您说的是${landline}吗`,
          voice: '',
          download_voice: [[soundLink(platformUrl, [{ ms: 20_000, amplitude: 12_000 }])]],
          contents: [{ sort: 1, translate_text: '您说的是{$phone}吗' }],
          upstream_answer_content: `${callerNumber} ${ids[1]}`,
        },
      ],
      info: {
        ...info,
        record: {
          ...info.record,
          callee: landline,
          caller_number: callerNumber,
          crm_customer: { ...customer, name: `王${landline}`, phone: landline, extra: ids[1] },
        },
        task: { ...info.task, name: `回访${landline}`, remark: `${line} ${ids[0]}`, uuid: ids[0] },
      },
    },
  };
}

test('no number that the call names is readable at rest, and M reveals and hides them all', async ({
  callPage,
  page,
  otherPlatform,
}) => {
  otherPlatform.script(json(landlineCall(otherPlatform.url)));
  await callPage.open(`${otherPlatform.origin}${callPath(exampleId, { panel: 'customer' })}`);
  await expect(callPage.turns).toHaveCount(2);
  await callPage.play('您说的是037*****1234吗').click();
  await expect(callPage.player).toContainText('您说的是037*****1234吗');

  const panels = ['Customer', 'Task', 'Script', 'Turn', 'Insight'] as const;
  const contents = async () => {
    const seen = [];
    for (const name of panels) {
      await callPage.tab(name).click();
      await expect(callPage.panel(name)).not.toBeEmpty();
      seen.push(await page.locator('body').innerHTML());
    }
    return seen.join('\n');
  };
  const atRest = await contents();
  expect(own.filter((each) => atRest.includes(each))).toEqual([]);
  expect(ids.filter((each) => atRest.includes(each))).toEqual(ids);
  expect(await page.title()).not.toContain(landline);

  await callPage.title.getByRole('button', { name: 'Reveal number' }).click();
  await page.keyboard.press('m');
  const revealed = await contents();
  expect(own.filter((each) => revealed.includes(each))).toEqual(own);
  expect(revealed.match(/.{0,60}\d{3}\*{4}\d{4}/g)).toBeNull();

  await page.keyboard.press('m');
  const hidden = await contents();
  expect(own.filter((each) => hidden.includes(each))).toEqual([]);
});

/** What the customer of a call says, and how it stands there while numbers are masked. */
const spokenNumbers = [
  { said: '990101199003070015', masked: '990***********0015' },
  { said: '6299990012345678907', masked: '6299***********8907' },
  { said: '一三八零零零零二四六八', masked: '一三八****二四六八' },
];

test('numbers of cards, and those said in Chinese digits, are masked and revealed like all others', async ({
  callPage,
  page,
  otherPlatform,
}) => {
  const answer = documentedAnswer(otherPlatform.url);
  const [row] = answer.data.records;
  answer.data.records = spokenNumbers.map(({ said }, index) => ({
    ...row,
    id: `said-${index}`,
    notify: 'asrmessage_notify',
    question: `号码是${said}。`,
    question_index: index,
    voice: '',
    download_voice: [],
    answer_content: null,
    contents: [],
  }));
  otherPlatform.script(json(answer));
  await callPage.open(`${otherPlatform.origin}${callPath(exampleId, { panel: 'insight' })}`);
  const findings = callPage.panel('Insight').getByRole('region', { name: 'Findings' });
  const finding = (value: string) => new RegExp(`customer said an? [A-Za-z ]+ number: ${value}`);
  const numbers = ['990101199003070015', '6299990012345678907', '13800002468'];

  for (const { masked } of spokenNumbers) await expect(callPage.timeline).toContainText(masked);
  await expect(findings).toContainText(finding('990\\*{11}0015'));
  await expect(findings).toContainText(finding('138\\*{4}2468'));
  const atRest = await page.locator('body').innerHTML();
  expect(
    [...numbers, ...spokenNumbers.map(({ said }) => said)].filter((each) => atRest.includes(each)),
  ).toEqual([]);

  await page.keyboard.press('m');
  for (const { said } of spokenNumbers) await expect(callPage.timeline).toContainText(said);
  for (const each of numbers) await expect(findings).toContainText(finding(each));
  await expect(
    callPage.timeline.getByRole('button', { name: finding(numbers[0] ?? '') }),
  ).toBeVisible();
  expect(await page.title()).toContain('178****3327');

  await page.keyboard.press('m');
  const hidden = await page.locator('body').innerHTML();
  expect(hidden).not.toMatch(
    new RegExp([...numbers, ...spokenNumbers.map(({ said }) => said)].join('|')),
  );
});
