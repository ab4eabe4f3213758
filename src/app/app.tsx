import { CSPProvider } from '@base-ui/react/csp-provider';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect } from 'react';
import { RouterProvider } from 'react-router/dom';
import { useLocale } from '../messages/use-locale.ts';
import { cspNonce } from '../ui/csp-nonce.ts';
import { Tooltips } from '../ui/tooltips.tsx';
import { router } from './routes.tsx';

const queryClient = new QueryClient();

/** The whole application. */
export function App() {
  const locale = useLocale();
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <CSPProvider {...(cspNonce && { nonce: cspNonce })}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
        <Tooltips />
      </QueryClientProvider>
    </CSPProvider>
  );
}
