import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { AnsweredQuestions } from '../../../src/contract/answer.ts';
import { review } from '../../../src/contract/review.ts';
import { pathOf } from '../../../src/contract/route.ts';
import { routes } from '../../../src/contract/routes.ts';
import { base, card, scale, yesNo } from '../../../src/testing/scorecards.ts';
import { publishedCard, startApi } from '../../api/testing.ts';
import { engines } from '../../store/testing/engines.ts';
import { note, type PutReview, putReviews } from '../testing.ts';
import { readAnnotations } from './testing/annotation-quads.ts';

const option = (id: string, text: { 'zh-CN': string; en: string }) => {
  return { id, text, points: 1, isFatal: false };
};
const definition = card({
  questions: [
    yesNo('opening', { text: { 'zh-CN': '开场', en: 'Opening' } }),
    scale('pace'),
    {
      ...{ ...base, id: 'tone', text: 'Tone', kind: 'single' as const },
      options: [
        option('kind', { 'zh-CN': '友好', en: 'Kind' }),
        option('rude', { 'zh-CN': '生硬', en: 'Rude' }),
      ],
    },
  ],
});

const questions: AnsweredQuestions = Object.fromEntries(
  [
    ['opening', 'yes'],
    ['pace', '4'],
    ['tone', 'rude'],
  ].map(([id, value]) => [
    id,
    {
      answer: { isApplicable: true, value: value ?? '' },
      ...{ evidence: [], causes: [], suggested: null },
    },
  ]),
);

const anchor = { row: '1', side: 'question' as const, sentence: 0, quote: '别打了' };
const at = new Date('2026-03-04T05:06:07.089Z');
const rich: PutReview = {
  ...{
    questions,
    reviewer: '=HYPERLINK("http://x","y")',
    task: 't "1", a',
    taskName: '@贷款\r\n二',
  },
  ...{ score: 83.33333333333333, scoreWithoutFatal: 83.33333333333333, heardMs: 1000 },
  ...{ submittedAt: at, calledAt: at, subAccount: 'sub' },
  notes: [
    note({
      text: '=1+1 <b>&',
      tags: ['+tag', '投诉'],
      anchor: { ...anchor, startMs: 500, endMs: 1250 },
    }),
    note({ text: '整通', anchor: null, severity: 'good' }),
    note({ text: 'from', anchor: { ...anchor, startMs: 2000 } }),
  ],
};

describe.for(engines)('on %s, reviews are exported', (kind) => {
  async function started() {
    const api = await startApi(kind);
    const version = await publishedCard(api, definition);
    const fetchAs = (format: string, query: Record<string, string> = {}) => {
      const search = new URLSearchParams({ format, ...query });
      return fetch(`${api.origin}${pathOf(routes.exportReviews, {})}?${search}`);
    };
    return { api, version, fetchAs };
  }

  test('as CSV, of one scorecard with a column a question', async () => {
    const { api, version, fetchAs } = await started();
    await putReviews(api.store, version, [rich, { reviewer: 'ann', questions: {} }]);
    const response = await fetchAs('csv', { scorecard: version.scorecardId, sort: 'submitted' });
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="turnwise-reviews-\d{4}-\d\d-\d\d\.csv"$/,
    );
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = parse<Record<string, string>>(bytes, { bom: true, columns: true });
    expect(rows).toMatchObject([
      {
        ...{ reviewer: `'=HYPERLINK("http://x","y")`, task: 't "1", a', taskName: "'@贷款\r\n二" },
        ...{ submittedAt: at.toISOString(), score: '83.33333333333333', isFatal: 'false' },
        ...{ noteCount: '3', tags: "'+tag; 投诉", scorecard: 'A card', version: '1' },
        ...{ 开场: 'yes', pace: '4', Tone: '生硬' },
      },
      { reviewer: 'ann', score: '', 开场: '', Tone: '' },
    ]);
    const english = await (
      await fetchAs('csv', { scorecard: version.scorecardId, language: 'en' })
    ).text();
    expect(english).toContain('Opening,pace,Tone\r\n');
    expect(english).toContain('Rude');
  });

  test('as CSV, of several scorecards with the answers in one column', async () => {
    const { api, version, fetchAs } = await started();
    await putReviews(api.store, version, [rich]);
    const [row] = parse<Record<string, string>>(await (await fetchAs('csv')).text(), {
      ...{ bom: true, columns: true },
    });
    expect(JSON.parse(row?.answers ?? '')).toEqual({ opening: 'yes', pace: '4', tone: 'rude' });
  });

  test('as XLSX', async () => {
    const { api, version, fetchAs } = await started();
    const reviewer = 'a\u0001b';
    await putReviews(api.store, version, [rich, { reviewer }]);
    const response = await fetchAs('xlsx', { scorecard: version.scorecardId, sort: 'submitted' });
    expect(response.headers.get('content-type')).toContain('spreadsheetml.sheet');
    const [head = [], first = [], second = []] = await readSheet(
      Buffer.from(await response.arrayBuffer()),
    );
    const rowOf = (cells: unknown[]) =>
      Object.fromEntries(head.map((name, column) => [String(name), cells[column]]));
    expect(rowOf(first)).toMatchObject({
      ...{ reviewer: '=HYPERLINK("http://x","y")', taskName: '@贷款\r\n二', tags: '+tag; 投诉' },
      ...{ score: 83.33333333333333, version: 1, 开场: 'yes', Tone: '生硬' },
    });
    expect(rowOf(second)).toMatchObject({ reviewer: 'ab', score: null });
  });

  test('as JSON, whole', async () => {
    const { api, version, fetchAs } = await started();
    const put = await putReviews(api.store, version, [rich, { score: 5 }]);
    const response = await fetchAs('json', { sort: '-score' });
    const read = z.array(review).parse(await response.json());
    expect(read.map(({ id }) => id)).toEqual(put.map(({ id }) => id));
    expect(read[0]?.content.notes).toEqual(put[0]?.notes);
    expect(read[0]?.content.questions).toEqual(questions);
  });

  test('in many batches, each review once, and none where none is found', async () => {
    const { api, version, fetchAs } = await started();
    const many = Array.from({ length: 650 }, (_, n) => ({ score: n % 7, notes: [note()] }));
    const put = await putReviews(api.store, version, many);
    const read: { id: string }[] = await (await fetchAs('json')).json();
    expect(read.map(({ id }) => id).toSorted()).toEqual(put.map(({ id }) => id).toSorted());
    const rows = parse(await (await fetchAs('csv')).text(), { bom: true });
    expect(rows).toHaveLength(651);
    const sheet = await readSheet(Buffer.from(await (await fetchAs('xlsx')).arrayBuffer()));
    expect(sheet).toHaveLength(651);
    const annotations = await (await fetchAs('annotations')).json();
    expect(annotations.total).toBe(650);
    expect(annotations.first.items).toHaveLength(650);

    const none = { reviewer: 'nobody' };
    expect(await (await fetchAs('json', none)).json()).toEqual([]);
    expect(parse(await (await fetchAs('csv', none)).text(), { bom: true })).toHaveLength(1);
    expect(await (await fetchAs('annotations', none)).json()).toMatchObject({ total: 0 });
    expect(
      await readSheet(Buffer.from(await (await fetchAs('xlsx', none)).arrayBuffer())),
    ).toHaveLength(1);
  });

  test('with their notes as Web Annotations', async () => {
    const { api, version, fetchAs } = await started();
    const [put] = await putReviews(api.store, version, [rich, { reviewer: 'no notes' }]);
    const response = await fetchAs('annotations');
    expect(response.headers.get('content-type')).toContain('application/ld+json');
    const document = await response.json();
    const source = `${api.origin}/user/u1/task/t%20%221%22%2C%20a/detail/${put?.record}?sub_user_id=sub`;
    expect(document.first.items).toMatchObject([
      {
        ...{ id: `urn:uuid:${put?.notes[0]?.id}`, type: 'Annotation' },
        body: [
          { type: 'TextualBody', purpose: 'commenting', value: '=1+1 <b>&' },
          { purpose: 'classifying', value: 'serious' },
          { purpose: 'tagging', value: '+tag' },
          { purpose: 'tagging', value: '投诉' },
        ],
        target: {
          source,
          selector: [
            { type: 'TextQuoteSelector', exact: '别打了' },
            {
              ...{ type: 'SentenceSelector', row: '1', side: 'question', sentence: 0 },
              refinedBy: { type: 'FragmentSelector', value: 't=0.5,1.25' },
            },
          ],
        },
      },
      { target: source },
      { target: { selector: [{}, { refinedBy: { value: 't=2' } }] } },
    ]);
    const objectsOf = await readAnnotations(document);
    expect(objectsOf('http://www.w3.org/ns/oa#hasSource')).toEqual([source, source]);
    expect(objectsOf('http://www.w3.org/ns/oa#exact')).toEqual(['别打了', '别打了']);
    expect(objectsOf('http://www.w3.org/ns/oa#hasPurpose').toSorted()).toEqual(
      ['classifying', 'commenting', 'tagging']
        .flatMap((purpose) => Array(purpose === 'tagging' ? 2 : 3).fill(purpose))
        .map((purpose) => `http://www.w3.org/ns/oa#${purpose}`),
    );
    expect(objectsOf('urn:turnwise:row')).toEqual(['1', '1']);
    expect(objectsOf('http://purl.org/dc/terms/conformsTo')).toEqual(
      Array(2).fill('http://www.w3.org/TR/media-frags/'),
    );
  });

  test('and a failure halfway cuts the connection', async () => {
    const { api, version, fetchAs } = await started();
    const broken = {
      reviewer: 'broken',
      questions: { x: null } as never,
      submittedAt: new Date(0),
    };
    const many = Array.from({ length: 250 }, () => ({ questions }));
    await putReviews(api.store, version, [...many, broken]);
    const response = await fetchAs('csv');
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
    expect(api.logLines.join()).toContain('TypeError');
    const atOnce = await fetchAs('csv', { reviewer: 'broken' });
    expect(atOnce.status).toBe(500);
    expect(atOnce.headers.get('content-type')).toBe('application/problem+json');
    expect(atOnce.headers.get('content-disposition')).toBeNull();
  });
});
