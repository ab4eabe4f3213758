import { callPath } from '../../../src/call/call-path.ts';
import type { Anchor } from '../../../src/contract/anchor.ts';
import type { Note } from '../../../src/contract/review.ts';
import { maskedJson } from '../../api/masked-json.ts';
import type { StoredReview } from '../queries.ts';

const ours = 'urn:turnwise:';
/** Where in a call a sentence stands, which the vocabulary has no selector for. */
const sentenceSelector = {
  SentenceSelector: `${ours}SentenceSelector`,
  ...{ row: `${ours}row`, side: `${ours}side`, sentence: `${ours}sentence` },
};
const context = ['http://www.w3.org/ns/anno.jsonld', sentenceSelector];
const mediaFragments = 'http://www.w3.org/TR/media-frags/';

/**
 * The notes of reviews as a collection of W3C Web Annotations with one page. Their targets are the pages
 * of the calls at `origin`.
 */
export async function* writeAnnotations(
  batches: AsyncIterable<StoredReview[]>,
  origin: string,
): AsyncGenerator<string, void> {
  const head = { '@context': context, type: 'AnnotationCollection', label: 'Turnwise' };
  let text = `${JSON.stringify(head).slice(0, -1)},"first":{"type":"AnnotationPage","items":[`;
  let total = 0;
  for await (const reviews of batches) {
    for (const review of reviews) {
      for (const note of review.notes) {
        text += `${total === 0 ? '' : ',\n'}${maskedJson(annotationOf(note, review, origin))}`;
        total++;
      }
    }
    yield text;
    text = '';
  }
  yield `]},"total":${total}}`;
}

function annotationOf(note: Note, review: StoredReview, origin: string) {
  const { account, task, record, subAccount } = review;
  const ref = { userId: account, taskId: task, recordId: record };
  const path = callPath({ ...ref, ...(subAccount === null ? {} : { subUserId: subAccount }) });
  const source = `${origin}${path}`;
  const body = (purpose: string, value: string) => ({ type: 'TextualBody', purpose, value });
  return {
    id: `urn:uuid:${note.id}`,
    type: 'Annotation',
    motivation: 'commenting',
    creator: { type: 'Person', nickname: review.reviewer },
    modified: review.changedAt.toISOString(),
    body: [
      body('commenting', note.text),
      body('classifying', note.severity),
      ...note.tags.map((tag) => body('tagging', tag)),
    ],
    target: note.anchor ? { source, selector: selectorsOf(note.anchor) } : source,
  };
}

function selectorsOf(anchor: Anchor) {
  const { row, side, sentence, quote } = anchor;
  const stretch = stretchOf(anchor);
  return [
    { type: 'TextQuoteSelector', exact: quote },
    {
      ...{ type: 'SentenceSelector', row, side, sentence },
      // Its times count from the beginning of the sentence, so it selects within it.
      ...(stretch && { refinedBy: stretch }),
    },
  ];
}

function stretchOf({ startMs, endMs }: Anchor) {
  if (startMs === undefined && endMs === undefined) return null;
  const end = endMs === undefined ? '' : `,${endMs / 1000}`;
  const value = `t=${(startMs ?? 0) / 1000}${end}`;
  return { type: 'FragmentSelector', conformsTo: mediaFragments, value };
}
