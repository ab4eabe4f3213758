import { createBrowserRouter } from 'react-router';
import { CrashPage } from './crash-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { pages } from './pages.ts';
import { Shell } from './shell.tsx';

/** A call opens at once, even offline, when its page came along with the opening page. */
function preloadCallPage() {
  pages.call().catch(() => {
    // The route asks again, and says what is wrong, when a call is opened.
  });
}

export const router = createBrowserRouter([
  {
    element: <Shell />,
    errorElement: <CrashPage />,
    hydrateFallbackElement: <></>,
    children: [
      {
        index: true,
        lazy: async () => {
          const { OpenCallPage } = await pages.openCall();
          preloadCallPage();
          return { Component: OpenCallPage };
        },
      },
      {
        path: 'user/:userId/task/:taskId/detail/:recordId',
        lazy: async () => ({ Component: (await pages.call()).CallPage }),
      },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
]);
