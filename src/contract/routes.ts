import { callKey, newId, review, reviewContent, reviewHead, reviewVersion } from './review.ts';
import {
  exportFormat,
  exportTypes,
  reviewCount,
  reviewFacets,
  reviewFilter,
  reviewPage,
  reviewSort,
  tablePage,
} from './review-table.ts';
import { type Role, route } from './route.ts';
import { language, scorecardDefinition } from './scorecard.ts';
import { scorecard, scorecardVersion } from './scorecards.ts';
import { text } from './text.ts';
import { z } from './zod.ts';

const everyone: readonly Role[] = ['reviewer', 'lead', 'manager', 'admin'];
const leads: readonly Role[] = ['lead', 'admin'];
const reviewers: readonly Role[] = ['reviewer', 'lead'];
const byId = { id: newId };

/** All of Turnwise's own API, used by the server, the page and the published document. */
export const routes = {
  listScorecards: route({
    method: 'get',
    path: '/scorecards',
    summary: 'All scorecards, the newest first.',
    who: everyone,
    answer: z.strictObject({ scorecards: z.array(scorecard) }),
  }),
  getScorecardVersion: route({
    method: 'get',
    path: '/scorecard-versions/{id}',
    summary: 'A version of a scorecard.',
    who: everyone,
    params: byId,
    answer: scorecardVersion,
  }),
  createScorecard: route({
    method: 'put',
    path: '/scorecards/{id}',
    summary: 'Makes a scorecard with a draft.',
    who: leads,
    params: byId,
    body: z.strictObject({ draftId: newId, definition: scorecardDefinition }),
    answer: scorecard,
  }),
  startDraft: route({
    method: 'put',
    path: '/scorecards/{id}/drafts/{draftId}',
    summary: 'Begins the next version of a scorecard.',
    who: leads,
    params: { ...byId, draftId: newId },
    body: z.strictObject({ definition: scorecardDefinition }),
    answer: scorecardVersion,
  }),
  saveDraft: route({
    method: 'put',
    path: '/scorecard-versions/{id}/definition',
    summary: 'Changes the draft of a scorecard.',
    who: leads,
    params: byId,
    body: scorecardDefinition,
    answer: scorecardVersion,
    isConditional: true,
  }),
  discardDraft: route({
    method: 'delete',
    path: '/scorecard-versions/{id}',
    summary: 'Discards the draft of a scorecard that was published before.',
    who: leads,
    params: byId,
    isConditional: true,
  }),
  publish: route({
    method: 'put',
    path: '/scorecard-versions/{id}/publication',
    summary: 'Freezes a draft: new reviews use it.',
    who: leads,
    params: byId,
    answer: scorecardVersion,
    isConditional: true,
  }),
  retire: route({
    method: 'put',
    path: '/scorecards/{id}/retirement',
    summary: 'Has no new review use a scorecard, or brings it back.',
    who: leads,
    params: byId,
    body: z.strictObject({ isRetired: z.boolean() }),
    answer: scorecard,
  }),
  listReviewsOfCall: route({
    method: 'get',
    path: '/calls/{account}/{task}/{record}/reviews',
    summary: 'The reviews of a call, the newest first.',
    who: everyone,
    params: callKey.shape,
    answer: z.strictObject({ reviews: z.array(reviewHead) }),
  }),
  listReviews: route({
    method: 'get',
    path: '/reviews',
    summary: 'A page of the reviews that a filter lets through.',
    who: everyone,
    query: { ...reviewFilter, ...tablePage },
    answer: reviewPage,
  }),
  countReviews: route({
    method: 'get',
    path: '/reviews/count',
    summary: 'How many reviews a filter lets through, counted up to 10,000.',
    who: everyone,
    query: reviewFilter,
    answer: reviewCount,
  }),
  listReviewFacets: route({
    method: 'get',
    path: '/reviews/facets',
    summary: 'What reviews can be filtered by.',
    who: everyone,
    answer: reviewFacets,
  }),
  exportReviews: route({
    method: 'get',
    path: '/reviews/export',
    summary: 'The reviews that a filter lets through, or their notes, as a file.',
    who: everyone,
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
    who: reviewers,
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
    who: everyone,
    params: byId,
    answer: review,
  }),
  getReviewedCall: route({
    method: 'get',
    path: '/reviews/{id}/call',
    summary: 'The call as it was when the review began, its links to audio left out.',
    who: everyone,
    params: byId,
    answer: z.strictObject({ takenAt: z.iso.datetime(), call: z.unknown() }),
  }),
  saveReview: route({
    method: 'put',
    path: '/reviews/{id}/content',
    summary: 'Changes a draft.',
    who: reviewers,
    params: byId,
    body: reviewContent,
    answer: review,
    isConditional: true,
  }),
  discardReview: route({
    method: 'delete',
    path: '/reviews/{id}',
    summary: 'Discards a draft.',
    who: reviewers,
    params: byId,
    isConditional: true,
  }),
  submitReview: route({
    method: 'put',
    path: '/reviews/{id}/versions/{versionId}',
    summary: 'Submits a draft or, with its reason, a correction of what was submitted.',
    who: reviewers,
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
    who: everyone,
    params: byId,
    answer: z.strictObject({ versions: z.array(reviewVersion) }),
  }),
};
