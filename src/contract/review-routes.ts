import { callKey, newId, review, reviewContent, reviewHead, reviewVersion } from './review.ts';
import {
  exportFormat,
  exportTypes,
  reviewCount,
  reviewFacets,
  reviewFilter,
  reviewPage,
  reviewSort,
  reviewTablePage,
} from './review-table.ts';
import { route } from './route.ts';
import { language } from './scorecard.ts';
import { text } from './text.ts';
import { z } from './zod.ts';

const byId = { id: newId };

/** The routes of reviews. */
export const reviewRoutes = {
  listReviewsOfCall: route({
    method: 'get',
    path: '/calls/{account}/{task}/{record}/reviews',
    summary: 'The reviews of a call, the newest first.',
    right: 'read',
    about: 'call',
    params: callKey.shape,
    answer: z.strictObject({ reviews: z.array(reviewHead) }),
  }),
  listReviews: route({
    method: 'get',
    path: '/reviews',
    summary: 'A page of the reviews that a filter lets through.',
    right: 'read',
    about: 'list',
    query: { ...reviewFilter, ...reviewTablePage },
    answer: reviewPage,
  }),
  countReviews: route({
    method: 'get',
    path: '/reviews/count',
    summary: 'How many reviews a filter lets through, counted up to 10,000.',
    right: 'read',
    about: 'list',
    query: reviewFilter,
    answer: reviewCount,
  }),
  listReviewFacets: route({
    method: 'get',
    path: '/reviews/facets',
    summary: 'What reviews can be filtered by.',
    right: 'read',
    about: 'list',
    answer: reviewFacets,
  }),
  exportReviews: route({
    method: 'get',
    path: '/reviews/export',
    summary: 'The reviews that a filter lets through, or their notes, as a file.',
    right: 'export-reviews',
    about: 'list',
    query: {
      ...reviewFilter,
      sort: reviewSort.default('-submitted'),
      format: exportFormat,
      /** Of the questions and options in a table. */
      language: language.default('zh-CN'),
    },
    files: Object.values(exportTypes),
  }),
  startReview: route({
    method: 'put',
    path: '/reviews/{id}',
    summary: 'Begins a review; the call as it is now is kept with it.',
    right: 'review',
    about: 'body',
    params: byId,
    body: z.strictObject({
      call: callKey,
      subAccount: text(200).min(1).nullable(),
      scorecardVersionId: newId,
    }),
    answer: review,
  }),
  getReview: route({
    method: 'get',
    path: '/reviews/{id}',
    summary: 'A review as it stands.',
    right: 'read',
    about: 'review',
    params: byId,
    answer: review,
  }),
  getReviewedCall: route({
    method: 'get',
    path: '/reviews/{id}/call',
    summary: 'The call as it was when the review began, its links to audio left out.',
    right: 'read',
    about: 'review',
    params: byId,
    answer: z.strictObject({ takenAt: z.iso.datetime(), call: z.unknown() }),
  }),
  saveReview: route({
    method: 'put',
    path: '/reviews/{id}/content',
    summary: 'Changes a draft.',
    right: 'review',
    about: 'review',
    params: byId,
    body: reviewContent,
    answer: review,
    isConditional: true,
  }),
  discardReview: route({
    method: 'delete',
    path: '/reviews/{id}',
    summary: 'Discards a draft.',
    right: 'review',
    about: 'review',
    params: byId,
    isConditional: true,
  }),
  submitReview: route({
    method: 'put',
    path: '/reviews/{id}/versions/{versionId}',
    summary: 'Submits a draft or, with its reason, a correction of what was submitted.',
    right: 'review',
    about: 'review',
    params: { ...byId, versionId: newId },
    body: z.strictObject({
      content: reviewContent,
      reason: text(1000).trim().min(1).nullable(),
    }),
    answer: review,
    isConditional: true,
  }),
  listReviewVersions: route({
    method: 'get',
    path: '/reviews/{id}/versions',
    summary: 'All that was submitted of a review, the newest first.',
    right: 'read',
    about: 'review',
    params: byId,
    answer: z.strictObject({ versions: z.array(reviewVersion) }),
  }),
};
