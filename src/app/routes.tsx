import { Navigate, Route, Routes } from 'react-router';
import { NotFoundPage } from './not-found-page.tsx';
import { pages } from './pages.ts';
import { Part } from './part.tsx';
import { Shell } from './shell.tsx';

/** Which page an address has. */
export function AppRoutes() {
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route index element={<Part key="open" load={pages.openCall} />} />
        <Route
          path="user/:userId/task/:taskId/detail/:recordId"
          element={<Part key="call" load={pages.call} />}
        />
        <Route path="calls" element={<Part key="calls" load={pages.calls} />} />
        <Route path="queues" element={<Part key="queues" load={pages.queues} />} />
        <Route path="queues/new" element={<Part key="plan" load={pages.plan} />} />
        <Route path="queues/:queueId" element={<Part key="queue" load={pages.queue} />} />
        <Route path="calls/import" element={<Part key="import-calls" load={pages.importCalls} />} />
        <Route path="reviews" element={<Part key="reviews" load={pages.reviews} />} />
        <Route path="forms" element={<Part key="scorecards" load={pages.scorecards} />} />
        <Route
          path="forms/:scorecardId"
          element={<Part key="scorecard" load={pages.scorecard} />}
        />
        <Route path="sign-in" element={<Navigate to="/" replace />} />
        <Route path="invitation" element={<Part key="invitation" load={pages.invitation} />} />
        <Route path="account" element={<Part key="account" load={pages.account} />} />
        <Route path="people" element={<Part key="people" load={pages.people} />} />
        <Route path="audit" element={<Part key="audit" load={pages.audit} />} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  );
}
