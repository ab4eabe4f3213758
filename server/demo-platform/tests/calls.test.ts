import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoCalls } from '../catalogue.ts';
import documented from '../documented/call-details.json';
import type { RunningDemoPlatform } from '../start.ts';
import { startDemoPlatform } from '../start.ts';
import { fetchCall, linksOf, token } from './client.ts';

let platform: RunningDemoPlatform;
beforeAll(async () => {
  platform = await startDemoPlatform({ token });
});
afterAll(() => platform.stop());

const strange = ['broken-audio', 'expired-links', 'drift'];
const usual = demoCalls.filter(({ recordId }) => !strange.includes(recordId));
const fieldsOf = (value: unknown) => Object.keys(value ?? {}).sort();

describe.each(demoCalls)('$recordId', ({ recordId, subUserId }) => {
  it('is answered', async () => {
    const answer = await fetchCall(platform, recordId, subUserId);
    expect(Number(answer.code)).toBe(200);
    expect(answer.status).toBe('success');
  });
});

describe.each(usual)('$recordId', ({ recordId, subUserId }) => {
  it('has every documented field, and no other', async () => {
    const { data } = await fetchCall(platform, recordId, subUserId);
    const { records, info, utterances } = documented.data;
    expect(fieldsOf(data)).toEqual(fieldsOf(documented.data));
    expect(fieldsOf(data.info.record)).toEqual(fieldsOf(info.record));
    expect(fieldsOf(data.info.task)).toEqual(fieldsOf(info.task));
    expect(fieldsOf(data.info.task.group)).toEqual(fieldsOf(info.task.group));
    for (const row of data.records) expect(fieldsOf(row)).toEqual(fieldsOf(records[0]));
    for (const node of data.utterances) expect(fieldsOf(node)).toEqual(fieldsOf(utterances[0]));
    const customer = data.info.record.crm_customer;
    if (customer) expect(fieldsOf(customer)).toEqual(fieldsOf(info.record.crm_customer));
  });

  it('has rows in the order of time, within the call', async () => {
    const { data } = await fetchCall(platform, recordId, subUserId);
    const { answerdate, hangupdate } = data.info.record;
    const times = data.records.map((row) => row.created_at).filter((time) => time !== null);
    expect(times).toEqual([...times].sort());
    if (times.length > 0 && answerdate) {
      expect([answerdate, ...times, hangupdate].sort()).toEqual([answerdate, ...times, hangupdate]);
    }
  });
});

describe.each(usual.filter(({ recordId }) => !recordId.startsWith('rows-')))(
  'the clips of $recordId',
  ({ recordId, subUserId }) => {
    it('are all audio, as long as was said', async () => {
      const { data } = await fetchCall(platform, recordId, subUserId);
      for (const link of data.records.flatMap(linksOf)) {
        const response = await fetch(link);
        expect(response.status).toBe(200);
        expect(response.headers.get('content-type')).toMatch(/^audio\/(wav|mpeg)$/);
        expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(1500);
      }
    });

    it('pair with the sentences of the answer', async () => {
      const { data } = await fetchCall(platform, recordId, subUserId);
      for (const row of data.records) {
        const sentences = row.answer_content?.split('\n').length ?? 0;
        expect(row.download_voice).toHaveLength(sentences);
        expect(row.contents).toHaveLength(sentences);
      }
    });
  },
);

it('mints the same links for the same call', async () => {
  const [one, other] = await Promise.all([
    fetchCall(platform, 'transfer-answered'),
    fetchCall(platform, 'transfer-answered'),
  ]);
  expect(one).toEqual(other);
});

it('lets a component be hidden, and sends components unsorted', async () => {
  const { data } = await fetchCall(platform, 'transfer-answered');
  const components = data.info.record.crm_customer?.components ?? [];
  expect(components.map((component) => component?.sort)).toEqual([4, 3, 2, 1, 0]);
  expect(components.some((component) => component?.status === false)).toBe(true);
});
