import { newId } from './review.ts';
import { route } from './route.ts';
import { scorecardDraft } from './scorecard.ts';
import { scorecard, scorecardVersion, scorecardWithVersions } from './scorecards.ts';
import { z } from './zod.ts';

const byId = { id: newId };

/** The routes of scorecards. They are everyone's, whichever calls a person may open. */
export const scorecardRoutes = {
  listScorecards: route({
    method: 'get',
    path: '/scorecards',
    summary: 'All scorecards, the newest first.',
    right: 'read',
    answer: z.strictObject({ scorecards: z.array(scorecard) }),
    isMasked: false,
  }),
  getScorecard: route({
    method: 'get',
    path: '/scorecards/{id}',
    summary: 'A scorecard and what was published of it.',
    right: 'read',
    params: byId,
    answer: scorecardWithVersions,
    isMasked: false,
  }),
  getScorecardVersion: route({
    method: 'get',
    path: '/scorecard-versions/{id}',
    summary: 'A version of a scorecard.',
    right: 'read',
    params: byId,
    answer: scorecardVersion,
    isMasked: false,
  }),
  createScorecard: route({
    method: 'put',
    path: '/scorecards/{id}',
    summary: 'Makes a scorecard with a draft.',
    right: 'edit-scorecards',
    params: byId,
    body: z.strictObject({ draftId: newId, definition: scorecardDraft }),
    answer: scorecard,
    isMasked: false,
  }),
  startDraft: route({
    method: 'put',
    path: '/scorecards/{id}/drafts/{draftId}',
    summary: 'Begins the next version of a scorecard.',
    right: 'edit-scorecards',
    params: { ...byId, draftId: newId },
    body: z.strictObject({ definition: scorecardDraft }),
    answer: scorecardVersion,
    isMasked: false,
  }),
  saveDraft: route({
    method: 'put',
    path: '/scorecard-versions/{id}/definition',
    summary: 'Changes the draft of a scorecard.',
    right: 'edit-scorecards',
    params: byId,
    body: scorecardDraft,
    answer: scorecardVersion,
    isMasked: false,
    isConditional: true,
  }),
  discardDraft: route({
    method: 'delete',
    path: '/scorecard-versions/{id}',
    summary: 'Discards the draft of a scorecard that was published before.',
    right: 'edit-scorecards',
    params: byId,
    isConditional: true,
  }),
  publish: route({
    method: 'put',
    path: '/scorecard-versions/{id}/publication',
    summary: 'Freezes a draft that is whole: new reviews use it.',
    right: 'edit-scorecards',
    params: byId,
    answer: scorecardVersion,
    isMasked: false,
    isConditional: true,
  }),
  retire: route({
    method: 'put',
    path: '/scorecards/{id}/retirement',
    summary: 'Has no new review use a scorecard, or brings it back.',
    right: 'edit-scorecards',
    params: byId,
    body: z.strictObject({ isRetired: z.boolean() }),
    answer: scorecard,
    isMasked: false,
  }),
};
