import { Navigate, Route, Routes } from 'react-router';
import { NotFoundPage } from './not-found-page.tsx';
import { pages } from './pages.ts';
import { Part } from './part.tsx';
import { Shell } from './shell.tsx';

/** The page of each path. */
const paths = {
  'user/:userId/task/:taskId/detail/:recordId': pages.call,
  calls: pages.calls,
  'calls/import': pages.importCalls,
  queues: pages.queues,
  'queues/new': pages.plan,
  'queues/:queueId': pages.queue,
  overview: pages.overview,
  reviews: pages.reviews,
  forms: pages.scorecards,
  'forms/:scorecardId': pages.scorecard,
  invitation: pages.invitation,
  account: pages.account,
  people: pages.people,
  audit: pages.audit,
};

/** Which page an address has. */
export function AppRoutes() {
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route index element={<Part key="open" load={pages.openCall} />} />
        {Object.entries(paths).map(([path, load]) => (
          <Route key={path} path={path} element={<Part key={path} load={load} />} />
        ))}
        <Route path="sign-in" element={<Navigate to="/" replace />} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  );
}
