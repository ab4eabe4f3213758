// The libraries that Turnwise is built on, and nothing done with them: what their use alone weighs.
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, Link, Outlet, useParams, useSearchParams } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import WaveSurfer from 'wavesurfer.js';

function Call() {
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const { data } = useQuery({ queryKey: ['call', id, search.get('turn')], queryFn: () => id });
  return (
    <article ref={(container) => void (container && WaveSurfer.create({ container }))}>
      {data}
      <Link to="/">Turnwise</Link>
    </article>
  );
}

const router = createBrowserRouter([
  { element: <Outlet />, children: [{ path: '*', element: <Call /> }] },
]);
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <QueryClientProvider client={new QueryClient()}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
}
