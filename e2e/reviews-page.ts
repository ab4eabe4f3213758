import { type APIRequestContext, expect, type Page } from '@playwright/test';
import { v7 as uuidv7 } from 'uuid';
import { subUserId, taskId, userId } from './demo-calls.ts';
import { TablePage } from './table-page.ts';

/** The page of all reviews, as a person finds things on it; in English. */
export class ReviewsPage extends TablePage {
  constructor(page: Page) {
    super(page, 'Reviews', /review/);
  }

  /** Waits until the rows' scores are these, in order. */
  async expectScores(scores: readonly number[]): Promise<void> {
    await expect
      .poll(async () => (await this.column('Score')).map((words) => Number.parseInt(words, 10)))
      .toEqual(scores);
  }
}

/** A review to make: by which call and scorecard, and what it says. */
export interface MadeReview {
  /** Of the task with all demo calls, unless another is named. */
  task?: string;
  record?: string;
  /** From 0 to 10 of 10; null leaves it a draft without an answer. */
  answer: number | null;
  /** It was not honest, which is fatal. */
  isFatal?: boolean;
  notes?: { text: string; tags?: string[] }[];
}

/** Makes reviews through the API of a server, as a page would. */
export class ReviewMaker {
  private readonly request: APIRequestContext;
  private readonly origin: string;

  constructor(request: APIRequestContext, origin: string) {
    this.request = request;
    this.origin = origin;
  }

  /** Publishes a scorecard from 0 to 100, of which 60 passes; the id of its version. */
  async publish(title: string): Promise<string> {
    const draftId = uuidv7();
    const question = {
      ...{ kind: 'scale', from: 0, to: 10, weight: 1 },
      ...{ isRequired: false, mayNotApply: false, isCritical: false },
    };
    const questions = [
      { ...question, id: 'care', text: 'Care' },
      {
        ...{ ...question, from: undefined, to: undefined, kind: 'yes-no', points: 1, good: 'yes' },
        ...{ id: 'honest', text: 'Honest', isCritical: true, mayNotApply: true },
      },
    ];
    const definition = {
      ...{ title, passMark: 60, heardShare: 0, rootCauses: [] },
      sections: [{ id: 'all', title: 'All', weight: 1, questions }],
    };
    const { draft } = await this.put(`/scorecards/${uuidv7()}`, { draftId, definition });
    await this.put(`/scorecard-versions/${draftId}/publication`, undefined, draft.revision);
    return draftId;
  }

  /** Makes a review, and submits it unless it is to stay a draft; its id. */
  async make(scorecardVersionId: string, review: MadeReview): Promise<string> {
    const { task = taskId, record = 'complaint', answer, isFatal = false, notes = [] } = review;
    const id = uuidv7();
    const call = { account: userId, task, record };
    const subAccount = record === 'sub-account' ? subUserId : null;
    const { revision } = await this.put(`/reviews/${id}`, { call, subAccount, scorecardVersionId });
    const answered = (value: string) => ({
      ...{ answer: { isApplicable: true, value } },
      ...{ evidence: [], causes: [], suggested: null },
    });
    const content = {
      questions: {
        ...(answer !== null && { care: answered(String(answer)) }),
        ...(isFatal && { honest: answered('no') }),
      },
      notes: notes.map(({ text, tags = [] }) => {
        return { id: uuidv7(), severity: 'minor', text, tags, questionId: null, anchor: null };
      }),
      heard: [[0, 4000]],
      recordingMs: 8000,
    };
    if (answer === null) await this.put(`/reviews/${id}/content`, content, revision);
    else await this.put(`/reviews/${id}/versions/${uuidv7()}`, { content, reason: null }, revision);
    return id;
  }

  private async put(path: string, data: unknown, seen?: number) {
    const response = await this.request.put(`${this.origin}/api/v1${path}`, {
      data,
      headers: seen === undefined ? {} : { 'if-match': `"${seen}"` },
    });
    expect(response.ok(), `${path} ${await response.text()}`).toBe(true);
    return response.json();
  }
}
