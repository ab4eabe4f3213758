import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { NotFoundPage } from './not-found-page.tsx';
import { pages } from './pages.ts';
import { Shell } from './shell.tsx';

const CallPage = lazy(async () => ({ default: (await pages.call()).CallPage }));

const OpenCallPage = lazy(async () => {
  const { OpenCallPage } = await pages.openCall();
  preloadCallPage();
  return { default: OpenCallPage };
});

/** A call opens at once, even offline, when its page came along with the opening page. */
function preloadCallPage() {
  pages.call().catch(() => {
    // The route asks again, and says what is wrong, when a call is opened.
  });
}

/** Which page an address has. */
export function AppRoutes() {
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route index element={<OpenCallPage />} />
        <Route path="user/:userId/task/:taskId/detail/:recordId" element={<CallPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  );
}
