/** The pages, each a part that is loaded when it is first asked for. */
export const pages = {
  call: () => import('../call-page/call-page.tsx').then(({ CallPage }) => CallPage),
  calls: () => import('../calls/calls-page.tsx').then(({ CallsPage }) => CallsPage),
  queues: () => import('../queues/pages.ts').then(({ QueuesPage }) => QueuesPage),
  queue: () => import('../queues/pages.ts').then(({ QueuePage }) => QueuePage),
  plan: () => import('../queues/pages.ts').then(({ PlanPage }) => PlanPage),
  importCalls: () => import('../calls/import/import-page.tsx').then(({ ImportPage }) => ImportPage),
  overview: () => import('../overview/overview-page.tsx').then(({ OverviewPage }) => OverviewPage),
  reviews: () => import('../reviews/reviews-page.tsx').then(({ ReviewsPage }) => ReviewsPage),
  scorecards: () =>
    import('../scorecards/scorecards-page.tsx').then(({ ScorecardsPage }) => ScorecardsPage),
  scorecard: () =>
    import('../scorecards/scorecard-page.tsx').then(({ ScorecardPage }) => ScorecardPage),
  invitation: () =>
    import('../sign-in/invitation-page.tsx').then(({ InvitationPage }) => InvitationPage),
  account: () =>
    import('../people/account/account-page.tsx').then(({ AccountPage }) => AccountPage),
  people: () => import('../people/people-page.tsx').then(({ PeoplePage }) => PeoplePage),
  audit: () => import('../audit/audit-page.tsx').then(({ AuditPage }) => AuditPage),
  openCall: () => import('../open-call/open-call-page.tsx').then((part) => part.OpenCallPage),
};
