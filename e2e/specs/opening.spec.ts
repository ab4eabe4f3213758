import { callPath, exampleId, subUserId, taskId, userId } from '../demo-calls.ts';
import { expect, test } from '../fixtures.ts';
import type { OpenPage } from '../open-page.ts';

const ids = { account: userId, task: taskId, record: exampleId };
const path = callPath(exampleId);
const byPath = 'A call was recognised';
const byIds = 'Read as account, task and record';

const forms = [
  { what: 'an API path', text: `/agent-api${path}`, ids, words: byPath },
  {
    what: 'a platform URL with a base path and a sub-account',
    text: `https://platform.example:8443/saas/agent-api${path}?sub_user_id=${subUserId}`,
    ids: { ...ids, subAccount: subUserId },
    words: byPath,
  },
  { what: 'a page address', text: `http://127.0.0.1:4391${path}?turn=x`, ids, words: byPath },
  {
    what: 'a request example',
    text: `GET /agent-api${path}?sub_user_id=${subUserId} HTTP/1.1\nAuthorization: Bearer …`,
    ids: { ...ids, subAccount: subUserId },
    words: byPath,
  },
  {
    what: 'a curl command',
    text: `curl -H 'Authorization: Bearer …' 'https://platform.example/api/agent-api${path}'`,
    ids,
    words: byPath,
  },
  { what: 'bare ids on one line', text: `${userId} ${taskId} ${exampleId}`, ids, words: byIds },
  {
    what: 'bare ids on lines of their own, with a sub-account',
    text: `${userId}\n${taskId}\n${exampleId}\n${subUserId}\n`,
    ids: { ...ids, subAccount: subUserId },
    words: byIds,
  },
  {
    what: 'a path of the old form',
    text: `/agent-api/task/${taskId}/detail/${exampleId}`,
    ids: { ...ids, account: '' },
    words: 'the old form of the path, without an account',
  },
];

/** Empties the form: text that is pasted makes it anew, and so does none. */
async function empty(openPage: OpenPage): Promise<void> {
  await openPage.paste.fill(`${userId} ${taskId} ${exampleId} ${subUserId}`);
  await openPage.expectIds({ ...ids, subAccount: subUserId });
  await openPage.paste.fill('');
  await openPage.expectIds({ account: '', task: '', record: '' });
  await expect(openPage.recognition).toHaveText('');
  await expect(openPage.account).toHaveAccessibleDescription('');
}

test('whatever names a call fills in its ids, and opens it', async ({
  openPage,
  callPage,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPage.goto();

  for (const { what, text, ids: found, words } of forms) {
    await test.step(`${what} fills in the ids`, async () => {
      await openPage.paste.fill(text);
      await expect(openPage.recognition).toContainText(words);
      await openPage.expectIds(found);
      await empty(openPage);
    });
  }

  await test.step('an address pasted into any id fills all of them', async () => {
    await page.evaluate((text) => navigator.clipboard.writeText(text), `/agent-api${path}`);
    await openPage.record.focus();
    await page.keyboard.press('ControlOrMeta+v');
    await openPage.expectIds(ids);
    await empty(openPage);
  });

  await test.step('what was pasted opens the call', async () => {
    await openPage.paste.fill(`GET /agent-api${path}`);
    await openPage.open.click();
    await expect(callPage.title).toContainText('178****3327');
    await expect(page).toHaveURL(path);
  });
});

test('what is missing or wrong is said where it belongs', async ({ openPage, page }) => {
  await openPage.goto();

  await test.step('text that holds no call says what it takes', async () => {
    await openPage.paste.fill('hello');
    await expect(openPage.recognition).toContainText('No call recognised');
    await empty(openPage);
  });

  await test.step('an id with characters that no id has says so under its field', async () => {
    await openPage.task.fill('a task/..');
    await expect(openPage.task).toHaveAccessibleDescription(/letters, digits, dots/);
    await empty(openPage);
  });

  await test.step('each id that is missing says so, but for the optional one', async () => {
    await openPage.open.click();
    for (const field of [openPage.account, openPage.task, openPage.record]) {
      await expect(field).toHaveAccessibleDescription('Required.');
    }
    await expect(openPage.subAccount).toHaveAccessibleDescription('');
    await expect(page).toHaveURL('/');
    await empty(openPage);
  });

  await test.step('the account that an old path lacks is asked for under its field', async () => {
    await openPage.paste.fill(`/agent-api/task/${taskId}/detail/${exampleId}`);
    await openPage.open.click();
    await expect(openPage.account).toHaveAccessibleDescription('Required.');
    await expect(openPage.account).toHaveAttribute('aria-invalid', 'true');
    await openPage.account.fill(userId);
    await openPage.open.click();
    await expect(page).toHaveURL(path);
  });
});
