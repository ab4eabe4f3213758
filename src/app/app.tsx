import { CSPProvider } from '@base-ui/react/csp-provider';
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect } from 'react';
import { BrowserRouter } from 'react-router';
import { useLocale } from '../messages/use-locale.ts';
import { cspNonce } from '../ui/csp-nonce.ts';
import { Tooltips } from '../ui/tooltips.tsx';
import { CrashBoundary } from './crash-boundary.tsx';
import { queryClient } from './query-client.ts';
import { AppRoutes } from './routes.tsx';

/** The whole application. */
export function App() {
  const locale = useLocale();
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <CSPProvider {...(cspNonce && { nonce: cspNonce })}>
      <QueryClientProvider client={queryClient}>
        <CrashBoundary>
          <BrowserRouter>
            <AppRoutes />
          </BrowserRouter>
        </CrashBoundary>
        <Tooltips />
      </QueryClientProvider>
    </CSPProvider>
  );
}
