import { type ComponentType, createElement } from 'react';
import { Route, Routes } from 'react-router';
import { useOnDemand } from '../ui/use-on-demand.ts';
import { PageMissing } from './crash-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { pages } from './pages.ts';
import { Shell } from './shell.tsx';

/** Which page an address has. */
export function AppRoutes() {
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route index element={<Page key="open" load={pages.openCall} />} />
        <Route
          path="user/:userId/task/:taskId/detail/:recordId"
          element={<Page key="call" load={pages.call} />}
        />
        <Route path="reviews" element={<Page key="reviews" load={pages.reviews} />} />
        <Route path="forms" element={<Page key="scorecards" load={pages.scorecards} />} />
        <Route
          path="forms/:scorecardId"
          element={<Page key="scorecard" load={pages.scorecard} />}
        />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  );
}

/**
 * Renders a page as soon as its script is loaded. Not by React's lazy(): that holds a page back for
 * 300 ms once its fallback was shown, so that the fallback does not flash.
 */
function Page({ load }: { load(): Promise<ComponentType> }) {
  const { loaded, hasFailed } = useOnDemand(load, true);
  if (loaded) return createElement(loaded);
  return hasFailed && <PageMissing />;
}
