import { QueryClient } from '@tanstack/react-query';

/** What was asked of the server, for the whole application. */
export const queryClient = new QueryClient();
