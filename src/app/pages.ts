/** The pages, each a part that is loaded when it is first asked for. */
export const pages = {
  call: () => import('../call-page/call-page.tsx').then(({ CallPage }) => CallPage),
  reviews: () => import('../reviews/reviews-page.tsx').then(({ ReviewsPage }) => ReviewsPage),
  scorecards: () =>
    import('../scorecards/scorecards-page.tsx').then(({ ScorecardsPage }) => ScorecardsPage),
  scorecard: () =>
    import('../scorecards/scorecard-page.tsx').then(({ ScorecardPage }) => ScorecardPage),
  openCall: () => import('../open-call/open-call-page.tsx').then((part) => part.OpenCallPage),
};
